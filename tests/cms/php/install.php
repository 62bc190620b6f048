<?php
// Installs WordPress and makes the users of the tests; prints {"login": "application password"} as JSON.
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Markets', 'admin', 'admin@example.test', true, '', 'admin' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'timezone_string', 'Asia/Seoul' );
flush_rewrite_rules( false );

function password_of( $login ) {
	$user = get_user_by( 'login', $login );
	list( $password ) = WP_Application_Passwords::create_new_application_password( $user->ID, array( 'name' => 'newsgen' ) );
	return $password;
}

foreach ( array( 'editor', 'author', 'contributor' ) as $role ) {
	wp_insert_user(
		array(
			'user_login' => $role,
			'user_pass'  => $role,
			'user_email' => "$role@example.test",
			'role'       => $role,
		)
	);
}
echo json_encode(
	array_combine(
		$logins = array( 'admin', 'editor', 'author', 'contributor' ),
		array_map( 'password_of', $logins )
	)
);
