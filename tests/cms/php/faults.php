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
	if ( isset( $fault['php'] ) ) {
		add_action( 'rest_api_init', $fault['php'] );
		return;
	}
	if ( isset( $fault['status'] ) ) {
		header( "HTTP/1.1 {$fault['status']} Fault", true, $fault['status'] );
	}
	if ( isset( $fault['body'] ) ) {
		echo $fault['body'];
	}
	if ( $fault['end'] ?? true ) {
		exit;
	}
}

// Another process is quicker: it makes this very tag before this request does.
function newsgen_same_tag() {
	$told = json_decode( file_get_contents( 'php://input' ), true );
	wp_insert_term( $told['name'], 'post_tag' );
}

// The same of a post.
function newsgen_same_post() {
	$told = json_decode( file_get_contents( 'php://input' ), true );
	wp_insert_post(
		wp_slash(
			array(
				'post_title'   => $told['title'],
				'post_content' => $told['content'],
				'post_excerpt' => $told['excerpt'],
				'post_name'    => $told['slug'],
				'post_status'  => $told['status'],
				'post_author'  => 2,
			)
		)
	);
}

// An editor saves another headline before this request does what it came for.
function newsgen_by_hand() {
	$user = get_current_user_id();
	wp_set_current_user( 1 );
	foreach ( get_posts( array( 'numberposts' => -1, 'post_status' => 'any' ) ) as $post ) {
		wp_update_post( array( 'ID' => $post->ID, 'post_title' => 'By hand' ) );
	}
	wp_set_current_user( $user );
}

// A plugin of a desk that sees every story before its readers do.
function newsgen_pending() {
	add_filter( 'wp_insert_post_data', fn( $post ) => array_merge( $post, array( 'post_status' => 'pending' ) ) );
}

// One that puts the house's own last line below every story.
function newsgen_adds_words() {
	$line = "\n\n<!-- wp:paragraph -->\n<p>무단 전재 금지</p>\n<!-- /wp:paragraph -->";
	add_filter( 'content_save_pre', fn( $words ) => $words . $line );
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
