import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A page of an app, as its own table of routes has it. */
export interface Route {
  /** Within the app, with `:id` where an address has one: "/commandes/:id". */
  path: string;
  /** Only people who are signed in get to it. */
  signedIn: boolean;
}

/**
 * Every page of an app, read from the source of its router: what is added there is found here. Throws for a table that is written in a way
 * that this does not understand, rather than leave something out.
 */
export function routesOf(app: 'student' | 'tutor' | 'admin'): Route[] {
  const file = join(import.meta.dirname, `../../apps/${app}/src/app/router.tsx`);
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const values = new Map<string, ts.Expression>();
  const collect = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      values.set(node.name.text, node.initializer);
    ts.forEachChild(node, collect);
  };
  collect(source);
  const routes = values.get('routes');
  if (!routes) throw new Error(`${file} has no routes.`);
  return routesIn(routes, values, { path: '', signedIn: false });
}

function routesIn(expression: ts.Expression, values: ReadonlyMap<string, ts.Expression>, parent: Route): Route[] {
  if (ts.isIdentifier(expression)) {
    const value = values.get(expression.text);
    if (!value) throw new Error(`The router does not say what ${expression.text} is.`);
    return routesIn(value, values, parent);
  }
  if (ts.isArrayLiteralExpression(expression))
    return expression.elements.flatMap((element) => routesIn(element, values, parent));
  if (!ts.isObjectLiteralExpression(expression))
    throw new Error(`The router has a route that is not read: ${expression.getText()}`);

  const property = (name: string) =>
    expression.properties
      .filter(ts.isPropertyAssignment)
      .find((assignment) => ts.isIdentifier(assignment.name) && assignment.name.text === name)?.initializer;
  const path = property('path');
  if (path && !ts.isStringLiteral(path)) throw new Error(`The router has a path that is not read: ${path.getText()}`);
  const children = property('children');
  const route: Route = {
    path: path ? `${parent.path}/${path.text}` : parent.path,
    signedIn: parent.signedIn || (property('element')?.getText().includes('SignedIn') ?? false),
  };
  // A page stands at a path of its own, or is what its parent's path begins with.
  const isPage = (path && path.text !== '*') || property('index');
  const inside = children ? routesIn(children, values, route) : [];
  return isPage && !inside.some(({ path: other }) => other === route.path)
    ? [{ ...route, path: route.path || '/' }, ...inside]
    : inside;
}
