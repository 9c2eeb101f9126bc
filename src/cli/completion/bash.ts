import type { Offers } from './offers.ts';
import { quote } from './quote.ts';
import type { CommandSpec, Spec } from './spec.ts';

/** Works in bash 3.2, which macOS has, and needs neither the package bash-completion nor calldiag itself at a TAB. */
export function bashScript(spec: Spec): string {
  const root = { name: '', options: spec.options, arguments: [] };
  const commands = [root, ...spec.commands];
  const names = spec.commands.map(({ name }) => name);
  return `# bash completion for calldiag ${spec.version}, made by \`calldiag completion bash\`

# what to offer for an option of a command; fails for an option without a value
_calldiag_value() {
  case "$1 $2" in
${commands.flatMap(valueCases).join('\n')}
    *) return 1 ;;
  esac
}

# what to offer for an argument of a command, counted from 0
_calldiag_argument() {
  case "$1 $2" in
    ' '*) offer=(_calldiag_words ${names.map(quote).join(' ')}) ;;
${spec.commands.flatMap(argumentCases).join('\n')}
    *) offer=(_calldiag_nothing) ;;
  esac
}

_calldiag_options() {
  case "$1" in
${commands.map(optionCase).join('\n')}
  esac
}

${RUNTIME}`;
}

type Place = Pick<CommandSpec, 'name' | 'options' | 'arguments'>;

function valueCases({ name, options }: Place): string[] {
  return options.flatMap(({ names, value }) => {
    if (value === undefined) return [];
    const patterns = names.map((option) => quote(`${name} ${option}`)).join(' | ');
    return `    ${patterns}) offer=(${offer(value.offers)}) ;;`;
  });
}

function argumentCases({ name, arguments: list }: Place): string[] {
  return list.map(({ offers, isVariadic }, index) => {
    const pattern = isVariadic ? `${quote(`${name} `)}*` : quote(`${name} ${index}`);
    return `    ${pattern}) offer=(${offer(offers)}) ;;`;
  });
}

function optionCase({ name, options }: Place): string {
  const names = options.flatMap((option) => option.names);
  return `    ${quote(name)}) offer=(_calldiag_words ${names.map(quote).join(' ')}) ;;`;
}

function offer(offers: Offers): string {
  switch (offers.kind) {
    case 'files':
      return '_calldiag_files';
    case 'nothing':
      return '_calldiag_nothing';
    case 'words': {
      const words = offers.words.map(({ word }) => quote(word)).join(' ');
      return `${offers.isOpen ? '_calldiag_beginnings' : '_calldiag_words'} ${words}`;
    }
    case 'pairs': {
      const pairs = offers.pairs.flatMap(({ key, values }) =>
        values.length === 0 ? [`${key}=`] : values.map(({ word }) => `${key}=${word}`),
      );
      return `_calldiag_pairs ${pairs.map(quote).join(' ')}`;
    }
  }
}

const RUNTIME = `# bash itself completes files
_calldiag_files() { :; }

_calldiag_nothing() { _calldiag_compopt +o default +o bashdefault; }

_calldiag_compopt() {
  if type compopt >/dev/null 2>&1; then compopt "$@" 2>/dev/null; fi
  return 0
}

# those of the words that begin as the value does; less what readline has parted off
_calldiag_words() {
  local word
  for word; do
    if [[ $word == "$cur"* ]]; then
      word=$base$word
      COMPREPLY+=("\${word#"$parted"}")
    fi
  done
}

_calldiag_beginnings() {
  _calldiag_compopt -o nospace
  _calldiag_words "$@"
}

# key=value,value: first the keys, then the values of the key
_calldiag_pairs() {
  local word last=''
  if [[ $cur != *=* ]]; then
    for word; do
      if [[ \${word%%=*} != "$last" ]]; then _calldiag_beginnings "\${word%%=*}="; fi
      last=\${word%%=*}
    done
    return
  fi
  local key=\${cur%%=*} before=\${cur%"\${cur##*[=,]}"}
  for word; do
    if [[ $word == "$key="?* ]]; then _calldiag_words "$before\${word#*=}"; fi
  done
}

_calldiag() {
  # the words as a shell parts them, up to the cursor; COMP_WORDS parts them at = and : as well
  local words=() count=0 line=\${COMP_LINE:0:COMP_POINT} part i
  for ((i = 0; i <= COMP_CWORD; i++)); do
    part=\${line#"\${line%%[![:space:]]*}"}
    if ((i > 0)) && [[ $part == "$line" ]]; then
      words[count - 1]+=\${part:0:\${#COMP_WORDS[i]}}
    else
      words[count]=\${part:0:\${#COMP_WORDS[i]}}
      count=$((count + 1))
    fi
    line=\${part:\${#COMP_WORDS[i]}}
  done

  local offer=() command='' given=0 option='' only_arguments=''
  for ((i = 1; i < count - 1; i++)); do
    part=\${words[i]}
    if [[ -n $option ]]; then
      option=''
    elif [[ -z $only_arguments && $part == -- ]]; then
      only_arguments=1
    elif [[ -z $only_arguments && $part == -?* ]]; then
      if [[ $part != *=* ]] && _calldiag_value "$command" "$part"; then option=$part; fi
    elif [[ -z $command ]]; then
      command=$part
    else
      given=$((given + 1))
    fi
  done

  local cur=\${words[count - 1]} base='' parted='' breaks=''
  if [[ -z $option && -z $only_arguments && $cur == --*=* ]]; then
    option=\${cur%%=*} base=\${cur%%=*}= cur=\${cur#*=}
  fi
  # readline replaces only what follows the last of these, but for what is quoted
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+='='; fi
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=':'; fi
  if [[ $cur == [\\'\\"]* ]]; then
    cur=\${cur:1} parted=$base
  elif [[ -n $breaks ]]; then
    parted=$base$cur
    parted=\${parted%"\${parted##*[$breaks]}"}
  fi

  offer=(_calldiag_nothing)
  if [[ -n $option ]]; then
    _calldiag_value "$command" "$option"
  elif [[ -z $only_arguments && $cur == -* ]]; then
    _calldiag_options "$command"
  else
    _calldiag_argument "$command" "$given"
  fi
  COMPREPLY=()
  "\${offer[@]}"
}

complete -o bashdefault -o default -F _calldiag calldiag
`;
