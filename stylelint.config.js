/** The standard, except where it has the reason here. Prettier has the layout. */
export default {
  extends: ['stylelint-config-standard'],
  rules: {
    // Rules that belong together stand together; an empty line begins another part.
    'at-rule-empty-line-before': null,
    'comment-empty-line-before': null,
    'custom-property-empty-line-before': null,
    'declaration-empty-line-before': null,
    'rule-empty-line-before': null,
    // The sheets go by the parts of a page, in reading order, not by weight.
    'no-descending-specificity': null,
    // Payload's classes and those beside them are block__element--modifier.
    'selector-class-pattern': /^[a-z][a-z0-9]*((-|--|__)[a-z0-9]+)*$/,
    // One way of writing each, the one of the tokens; min-width is read by older browsers too.
    'alpha-value-notation': 'number',
    'color-hex-length': 'long',
    'media-feature-range-notation': 'prefix',
    'value-keyword-case': [
      'lower',
      { ignoreKeywords: ['currentColor', 'A4'], ignoreProperties: ['--serif', '--sans'] },
    ],
    // Safari knows it by its prefix only.
    'property-no-vendor-prefix': [true, { ignoreProperties: ['/box-decoration-break$/'] }],
  },
}
