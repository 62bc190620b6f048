<?php
// Every post there is, as WordPress's own functions tell of it, as JSON.
require $argv[1] . '/wp-load.php';
$told = array();
foreach ( get_posts( array( 'numberposts' => -1, 'post_status' => array( 'publish', 'future', 'draft', 'pending', 'private', 'trash' ), 'orderby' => 'ID', 'order' => 'ASC' ) ) as $post ) {
	$picture = get_post_thumbnail_id( $post );
	$told[]  = array(
		'id'         => $post->ID,
		'slug'       => $post->post_name,
		'status'     => $post->post_status,
		'title'      => $post->post_title,
		'content'    => $post->post_content,
		'excerpt'    => $post->post_excerpt,
		'date'       => $post->post_date_gmt,
		'author'     => get_the_author_meta( 'login', $post->post_author ),
		'revisions'  => count( wp_get_post_revisions( $post ) ),
		'categories' => array_map( 'html_entity_decode', wp_get_post_categories( $post->ID, array( 'fields' => 'names' ) ) ),
		'tags'       => array_map( 'html_entity_decode', wp_get_post_tags( $post->ID, array( 'fields' => 'names' ) ) ),
		'picture'    => $picture ? basename( get_attached_file( $picture ) ) : '',
		'alt'        => $picture ? get_post_meta( $picture, '_wp_attachment_image_alt', true ) : '',
		'caption'    => $picture ? wp_get_attachment_caption( $picture ) : '',
	);
}
$files = get_posts( array( 'numberposts' => -1, 'post_type' => 'attachment', 'post_status' => 'any' ) );
echo json_encode( array( 'posts' => $told, 'files' => array_map( fn( $file ) => basename( get_attached_file( $file->ID ) ), $files ) ) );
