import { GraphQLError, Kind, type ASTVisitor, type GraphQLSchema, type ValidationContext } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { CodedError } from './errors.js';

/** What a document may hold; far above what the apps ask for, far below what would hurt. */
export const limits = { tokens: 3000, depth: 12, aliases: 15, cost: 3000 } as const;

/** Validation rule: bounds depth and aliases, and lets a mutation have one root field, since each is a unit of work of its own. */
export function documentLimits(context: ValidationContext): ASTVisitor {
  let depth = 0;
  let aliases = 0;
  return {
    Field: {
      enter(node) {
        depth += 1;
        if (depth === limits.depth + 1)
          context.reportError(new GraphQLError('The document is too deep.', { nodes: node }));
        if (node.alias && ++aliases === limits.aliases + 1) {
          context.reportError(new GraphQLError('The document has too many aliases.', { nodes: node }));
        }
      },
      leave() {
        depth -= 1;
      },
    },
    OperationDefinition(node) {
      const fields = node.selectionSet.selections.filter(
        (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename',
      );
      if (node.operation === 'mutation' && fields.length > 1) {
        context.reportError(new GraphQLError('A mutation has one root field.', { nodes: node }));
      }
    },
  };
}

/** A page costs its size times what it holds of each entry. */
const pages: ComplexityEstimator = ({ args, childComplexity }) => {
  const { first } = args as { first?: number };
  return typeof first === 'number' ? 1 + Math.max(1, first) * childComplexity : undefined;
};

const plain: ComplexityEstimator = ({ childComplexity }) => (childComplexity > 0 ? 1 + childComplexity : 0.1);

/** Throws BAD_REQUEST when an operation with these variables would read too much. Scalars count a tenth. */
export function boundCost(
  schema: GraphQLSchema,
  query: Parameters<typeof getComplexity>[0]['query'],
  operationName: string | undefined,
  variables: Record<string, unknown>,
): void {
  const cost = getComplexity({
    schema,
    query,
    variables,
    ...(operationName ? { operationName } : {}),
    estimators: [fieldExtensionsEstimator(), pages, plain],
  });
  if (cost > limits.cost)
    throw new CodedError('BAD_REQUEST', `The operation costs ${Math.ceil(cost)}; the limit is ${limits.cost}.`);
}
