<?php
// A site with no post, no file and no term but the first category, as on its first day.
require $argv[1] . '/wp-load.php';
global $wpdb;
foreach ( get_posts( array( 'numberposts' => -1, 'post_type' => 'attachment', 'post_status' => 'any' ) ) as $file ) {
	wp_delete_attachment( $file->ID, true );
}
foreach ( array( 'posts', 'postmeta', 'term_relationships' ) as $table ) {
	$wpdb->query( "DELETE FROM {$wpdb->$table}" );
}
foreach ( array( 'category', 'post_tag' ) as $taxonomy ) {
	foreach ( get_terms( array( 'taxonomy' => $taxonomy, 'hide_empty' => false ) ) as $term ) {
		if ( (int) get_option( 'default_category' ) !== $term->term_id ) {
			wp_delete_term( $term->term_id, $taxonomy );
		}
	}
}
