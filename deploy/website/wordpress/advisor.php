<?php
/**
 * Plugin Name: Career advisor
 * Description: Adds the career advisor's chat to every page.
 * Version: 1.0
 *
 * Upload this file to wp-content/plugins/advisor/ and activate "Career advisor" under Plugins. To undo, deactivate it.
 */

if (!defined('ABSPATH')) {
    exit;
}

const ADVISOR_HOST = 'https://advisor.example.edu';

const ADVISOR_SETTINGS = [
    'data-color' => '#7a1f3d',
    'data-name' => 'Career advisor',
];

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('advisor', ADVISOR_HOST . '/widget/advisor.js', [], null, ['strategy' => 'async', 'in_footer' => false]);
});

add_filter('script_loader_tag', function ($tag, $handle) {
    if ($handle !== 'advisor') {
        return $tag;
    }
    $attributes = ' data-language="' . esc_attr(substr(get_locale(), 0, 2)) . '"';
    foreach (ADVISOR_SETTINGS as $name => $value) {
        $attributes .= ' ' . $name . '="' . esc_attr($value) . '"';
    }
    return str_replace(' src=', $attributes . ' src=', $tag);
}, 10, 2);
