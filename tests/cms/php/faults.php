<?php
/*
 * Plugin Name: Faults
 * Description: What goes wrong on real sites, when the test asks for it: faults.json beside the uploads names
 * for each fault which requests it hits ("method path", a regular expression) and how many of them.
 */
function newsgen_fault( $moment ) {
	$file = WP_CONTENT_DIR . '/faults.json';
	if ( ! is_file( $file ) ) {
		return null;
	}
	$faults  = json_decode( file_get_contents( $file ), true );
	$request = $_SERVER['REQUEST_METHOD'] . ' ' . urldecode( $_SERVER['REQUEST_URI'] );
	foreach ( $faults as $at => $fault ) {
		if ( $moment === $fault['moment'] && $fault['times'] > 0 && preg_match( $fault['request'], $request ) ) {
			--$faults[ $at ]['times'];
			file_put_contents( $file, json_encode( $faults ) );
			return $fault;
		}
	}
	return null;
}

function newsgen_suffer( $fault ) {
	foreach ( $fault['headers'] ?? array() as $header ) {
		header( $header );
	}
	if ( isset( $fault['seconds'] ) ) {
		usleep( (int) ( 1000000 * $fault['seconds'] ) );
	}
	if ( isset( $fault['status'] ) ) {
		http_response_code( $fault['status'] );
	}
	if ( isset( $fault['body'] ) ) {
		echo $fault['body'];
	}
	if ( $fault['end'] ?? true ) {
		exit;
	}
}

// Before WordPress has done anything: a proxy that is down, a site in maintenance, a plugin that prints.
$fault = newsgen_fault( 'before' );
if ( $fault ) {
	newsgen_suffer( $fault );
}
// After it has done everything and before it answers: the answer is lost.
add_filter(
	'rest_pre_serve_request',
	function ( $served ) {
		$fault = newsgen_fault( 'after' );
		if ( $fault ) {
			newsgen_suffer( $fault );
		}
		return $served;
	}
);
// Nobody is mailed.
add_filter( 'pre_wp_mail', '__return_true' );
