/** Attributes whose value people read or hear. */
const READ_ALOUD = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'description',
  'error',
  'label',
  'placeholder',
  'title',
]);

/** A letter of any alphabet: digits, punctuation and arrows need no translation. */
const HAS_LETTER = /\p{L}/u;

/** The company's own name is the same in every language. */
const NAME = /\b4AS\b/g;

/** @type {import('eslint').Rule.RuleModule} */
export default {
  meta: {
    type: 'problem',
    messages: {
      literal: 'Text for people comes from the catalogues (packages/i18n), not from the component: "{{text}}".',
    },
    schema: [],
  },
  create(context) {
    /** @param {any} node @param {unknown} value */
    const check = (node, value) => {
      if (typeof value !== 'string' || !HAS_LETTER.test(value.replaceAll(NAME, ''))) return;
      context.report({ node, messageId: 'literal', data: { text: value.trim().slice(0, 60) } });
    };
    /** What an expression may show: both branches of a choice, the parts of a template.
     * @param {any} node */
    const checkExpression = (node) => {
      if (node.type === 'Literal') check(node, node.value);
      else if (node.type === 'TemplateLiteral') for (const part of node.quasis) check(part, part.value.cooked);
      else if (node.type === 'ConditionalExpression') [node.consequent, node.alternate].forEach(checkExpression);
      else if (node.type === 'LogicalExpression') checkExpression(node.right);
    };
    /** @type {Record<string, (node: any) => void>} */
    const visitors = {
      JSXText: (node) => check(node, node.value),
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment') checkExpression(node.expression);
      },
      JSXAttribute(node) {
        if (!READ_ALOUD.has(node.name.name) || node.value === null) return;
        if (node.value.type === 'JSXExpressionContainer') checkExpression(node.value.expression);
        else check(node.value, node.value.value);
      },
    };
    return visitors;
  },
};
