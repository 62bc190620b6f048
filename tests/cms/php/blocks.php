<?php
// What WordPress's own parser makes of post contents: {"name": markup} on standard input; for each name the blocks
// that it finds (name, and the words outside any block) and the markup that it would store, as JSON.
require $argv[1] . '/wp-load.php';
$told = array();
foreach ( json_decode( stream_get_contents( STDIN ), true ) as $name => $markup ) {
	$blocks        = parse_blocks( $markup );
	$told[ $name ] = array(
		'blocks' => array_values( array_filter( array_column( $blocks, 'blockName' ) ) ),
		'loose'  => trim( implode( '', array_map( fn( $each ) => $each['blockName'] ? '' : $each['innerHTML'], $blocks ) ) ),
		'stored' => serialize_blocks( $blocks ),
		'author' => wp_unslash( wp_filter_post_kses( wp_slash( $markup ) ) ),
	);
}
echo json_encode( $told );
