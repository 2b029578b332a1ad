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
  {
    query: `# What do articles say differently of one event?
# Each side with its sentences; copies of one text count as one origin.
query Disputes($about: [DisputeAbout!]) {
  disputes(about: $about, first: 10) {
    totalCount
    nodes {
      type
      date
      sources { name }
      targets { name }
      corroboration
      disputes {
        about
        sides { value origins evidence { quote article { title outlet } } }
      }
    }
  }
}
`,
  },
  {
    query: `# Which asks and offers are open?
# "asOf" gives the state at the end of a day; leave "status" away for all.
query Ledger($topic: String, $asOf: Date) {
  ledger(topic: $topic, asOf: $asOf, status: [NONE_YET, COUNTERED], first: 20) {
    nodes {
      kind
      from { name }
      to { name }
      what
      condition { text }
      madeOn
      status
      answers { answer by { name } date }
      statements(first: 3) { nodes { sentence { text } article { title } } }
    }
  }
}
`,
  },
  {
    query: `# Why was this read, and what did people correct?
query Why {
  events(first: 3) {
    nodes {
      type
      sources { name }
      targets { name }
      explanation(first: 1) { text stale }
      evidence(first: 1) { corrections { text by why } }
    }
  }
  corrections(first: 10) { nodes { status text reason quote } }
}
`,
  },
];
