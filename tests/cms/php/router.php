<?php
// PHP's own server asks this for every request: files as they are, everything else by WordPress.
$path = parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
$file = $_SERVER['DOCUMENT_ROOT'] . $path;
if ( is_dir( $file ) && is_file( rtrim( $file, '/' ) . '/index.php' ) ) {
	$file = rtrim( $file, '/' ) . '/index.php';
	$path = rtrim( $path, '/' ) . '/index.php';
}
if ( '/index.php' !== $path && is_file( $file ) ) {
	return false;
}
// As long as an answer is made, a file in busy/ says so: the tests wait for its end, though nobody else may.
$busy = tempnam( dirname( $_SERVER['DOCUMENT_ROOT'] ) . '/busy', '' );
register_shutdown_function( 'unlink', $busy );
$_SERVER['SCRIPT_NAME'] = '/index.php';
$_SERVER['PHP_SELF']    = '/index.php';
require $_SERVER['DOCUMENT_ROOT'] . '/index.php';
