// `countersign package`: writes the zip an admin uploads to Teams, from appPackage/ and one environment's variables.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { buildAppPackage } from '../appPackage/buildAppPackage.ts';
import { readEnvironmentFile } from '../appPackage/environmentFile.ts';
import { exitCodes } from '../command.ts';
import type { Command, Outcome, Surroundings } from '../command.ts';
import { parseOptions } from '../parseOptions.ts';

const usage = `Usage: npm run package -- [--env <name>] [--out <file>]

  --env <name>   take the variables from env/.env.<name> (default: dev);
                 those set in the process environment come first
  --out <file>   write the package there (default: build/appPackage.<name>.zip)`;

export const packageCommand: Command = {
  name: 'package',
  summary: 'Write the app package (zip) for Teams',
  usage,
  run: writePackage,
};

async function writePackage(args: readonly string[], surroundings: Surroundings): Promise<Outcome> {
  const { directory, environment } = surroundings;
  const options = parseOptions(args, { env: { type: 'string' }, out: { type: 'string' } });
  if (options.kind === 'wrong') return { exitCode: exitCodes.usage, text: `${options.reason}\n\n${usage}` };

  const { env: name = 'dev', out = join('build', `appPackage.${name}.zip`) } = options.values;
  const file = await readEnvironmentFile(join(directory, 'env'), name);
  if (file.kind === 'noSuchEnvironment') {
    const text = `There is no env/.env.${name}. Environments: ${file.known.join(', ')}.`;
    return { exitCode: exitCodes.configuration, text };
  }

  const variables = { ...file.variables, ...withoutEmpty(environment) };
  const built = await buildAppPackage(join(directory, 'appPackage'), variables);
  if (built.kind === 'missing') {
    const headline = `Set these variables in env/.env.${name} or in the environment:`;
    return { exitCode: exitCodes.configuration, text: listed(headline, built.names) };
  }
  if (built.kind === 'refused') {
    const headline = 'Nothing was written, because the app package has mistakes:';
    return { exitCode: exitCodes.wrongInput, text: listed(headline, built.problems) };
  }

  const target = resolve(directory, out);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, built.zip);
  return { exitCode: exitCodes.ok, text: `Wrote ${relative(directory, target)}` };
}

/** A variable set to nothing is as good as unset, and must not hide the file's. */
function withoutEmpty(variables: Surroundings['environment']): Surroundings['environment'] {
  return Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
}

function listed(headline: string, lines: readonly string[]): string {
  return [headline, ...lines.map((line) => `  ${line}`)].join('\n');
}
