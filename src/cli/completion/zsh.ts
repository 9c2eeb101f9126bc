import type { Offers } from './offers.ts';
import { oneLine, quote } from './quote.ts';
import type { CommandSpec, Spec } from './spec.ts';

/** A function in zsh's own manner: `_arguments` reads the options, functions offer the values. */
export function zshScript(spec: Spec): string {
  const lists = new Lists(spec);
  const commands = spec.commands.map(
    ({ name, about }) => `    ${quote(`${name}:${about.replaceAll(':', '\\:')}`)}`,
  );
  const cases = spec.commands.map(
    (command) => `        ${command.name})
          _arguments -S \\
            ${specsOf(command, lists).join(' \\\n            ')} && ret=0
          ;;`,
  );
  const root = specsOf({ options: spec.options, arguments: [] }, lists);
  return `#compdef calldiag
# zsh completion for calldiag ${spec.version}, made by \`calldiag completion zsh\`

# key=value,value: first the keys, then the values of the key
_calldiag_pairs() {
  local -a found
  local key=\${PREFIX%%=*} name=$1
  shift
  if compset -P 1 '*='; then
    compset -P '*,'
    found=(\${\${(M)@:#$key=?*}#*=})
    (( $#found )) && _describe -t values $name found
  else
    found=(\${(u)@%%=*})
    _describe -t keys $name found -S '='
  fi
}

${lists.functions()}

_calldiag() {
  local curcontext=$curcontext state line ret=1
  local -A opt_args
  local -a commands=(
${commands.join('\n')}
  )
  _arguments -C -S \\
    ${root.join(' \\\n    ')} \\
    ':command:->command' '*::argument:->argument' && ret=0
  case $state in
    command)
      _describe -t commands command commands && ret=0
      ;;
    argument)
      case $words[1] in
${cases.join('\n')}
      esac
      ;;
  esac
  return ret
}

# as a file of fpath it is run at the first TAB; by \`source\` it is only defined
if [[ $funcstack[1] = _calldiag ]]; then _calldiag "$@"; else compdef _calldiag calldiag; fi
`;
}

/** The functions that offer lists; equal ones are one. */
class Lists {
  readonly #spec: Spec;
  readonly #names = new Map<string, string>();

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  actionFor(offers: Offers): string {
    if (offers.kind === 'files') return '_files';
    if (offers.kind === 'nothing') return ' ';
    const body = this.#bodyOf(offers);
    const name = this.#names.get(body) ?? `_calldiag_list_${this.#names.size + 1}`;
    this.#names.set(body, name);
    return name;
  }

  functions(): string {
    return [...this.#names].map(([body, name]) => `${name}() {\n${body}\n}`).join('\n\n');
  }

  #bodyOf(offers: Extract<Offers, { kind: 'words' | 'pairs' }>): string {
    const describe = (word: string, about: string): string => {
      const escaped = word.replaceAll(':', '\\:');
      return quote(about === '' ? escaped : `${escaped}:${about}`);
    };
    if (offers.kind === 'words') {
      const items = offers.words.map(({ word, about }) =>
        describe(word, oneLine(about, this.#spec.language)),
      );
      const tail = offers.isOpen ? " -S ''" : '';
      return `  local -a found=(\n    ${items.join('\n    ')}\n  )\n  _describe -t values value found${tail}`;
    }
    const items = offers.pairs.flatMap(({ key, values }) =>
      values.length === 0
        ? [quote(`${key}=`)]
        : values.map(({ word, about }) =>
            describe(`${key}=${word}`, oneLine(about, this.#spec.language)),
          ),
    );
    return `  _calldiag_pairs value \\\n    ${items.join(' \\\n    ')}`;
  }
}

type Place = Pick<CommandSpec, 'options' | 'arguments'>;

function specsOf({ options, arguments: list }: Place, lists: Lists): string[] {
  return [
    ...options.flatMap(({ names, about, value }) => {
      const text = `[${about.replace(/[\\[\]:]/g, '\\$&')}]`;
      if (value === undefined) {
        // a switch is said once
        return names.map((name) => quote(`(${names.join(' ')})${name}${text}`));
      }
      const rest = `:${plain(value.name)}:${lists.actionFor(value.offers)}`;
      return names.map((name) => {
        const form = name.startsWith('--') ? `${name}=` : `${name}+`;
        return quote(`*${form}${text}${rest}`);
      });
    }),
    ...list.map(({ name, isVariadic, offers }, index) =>
      quote(`${isVariadic ? '*' : index + 1}:${plain(name)}:${lists.actionFor(offers)}`),
    ),
  ];
}

/** A name in a heading, where colons and brackets mean something. */
function plain(name: string): string {
  return name.replace(/[^\w ./-]+/g, ' ').trim();
}
