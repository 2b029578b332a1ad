/** The questions that GraphiQL opens with; each is an operation that a newcomer can run and change. */
export const DEFAULT_TABS: readonly { readonly query: string; readonly variables?: string }[] = [
  {
    query: `# Who met whom, and over which issues?
# Press the play button. "actor" takes any name or alias; leave it away for all pairs.
query WhoMetWhom($actor: String = "Petro") {
  whoMetWhom(actor: $actor, first: 10) {
    totalCount
    nodes {
      actors { name }
      meetings
      firstDate
      lastDate
      issues { topic { name } count }
      events(first: 3) {
        nodes {
          date
          place
          evidence { quote article { title outlet url } start end }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# What did Trump and Petro accuse each other of?
query Accusations($one: String = "Donald Trump", $other: String = "Gustavo Petro") {
  byTheOne: events(types: [ACCUSE], source: $one) { nodes { ...Accusation } }
  byTheOther: events(types: [ACCUSE], source: $other) { nodes { ...Accusation } }
}

fragment Accusation on Event {
  date
  sources { name }
  targets { name }
  topics { name }
  modality
  evidence { quote sentence { text } attributedTo { name } }
}
`,
  },
  {
    query: `# How did the sanctions on Petro change?
# SANCTION is imposed, YIELD is lifted or eased; latest first.
query Sanctions($on: String = "Petro") {
  events(types: [SANCTION, YIELD], target: $on) {
    totalCount
    nodes {
      type
      mode
      date
      sources { name }
      disputed
      confidence
      accounts {
        article { title publishedOn }
        evidence { quote date negated modality rule }
      }
    }
  }
}
`,
  },
  {
    query: `# Who asked whom for what?
query Requests($first: Int = 20) {
  events(types: [REQUEST], first: $first) {
    totalCount
    nodes {
      date
      sources { name }
      targets { name }
      topics { name }
      evidence { quote }
    }
  }
  statements(kind: [ASK, OFFER], first: $first) {
    nodes {
      kind
      speaker { name }
      hearer { name }
      text
      article { title }
    }
  }
}
`,
  },
];
