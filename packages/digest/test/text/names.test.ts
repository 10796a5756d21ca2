import { expect, test } from 'vitest'
import { parse } from '../../src/parse.ts'
import { author, parseAuthors, wholeName } from '../../src/text/names.ts'

test.each([
  ['Lovelace', 'Ada', 'Ada Lovelace'],
  ['van den Berg', 'Ada', 'Ada van den Berg'],
  ['王', '小明', '王小明'],
  ['田中', 'マリ', '田中マリ'],
  ['김', '철수', '김철수'],
  ['Wang', '小明', '小明 Wang'],
  ['スミス', 'ジョン', 'ジョン スミス'],
])('%s, %s is read as %s', (family, given, name) => {
  expect(wholeName(family, given)).toBe(name)
  expect(author(`${family}, ${given}`)).toEqual({ name, family, given })
})

test('the number of a footnote is no part of a name, one of a handle is', () => {
  expect(author('Ada Lovelace1').name).toBe('Ada Lovelace')
  expect(author('ada2').name).toBe('ada2')
})

test('a footnote’s mark behind a given name that stands last is no part of it', () => {
  expect(author('Lovelace, Ada*')).toEqual({ name: 'Ada Lovelace', family: 'Lovelace', given: 'Ada' })
  expect(author('Lovelace†, Ada').name).toBe('Ada Lovelace')
})

test('people before a place in brackets share it, with places between semicolons', () => {
  const places = (text: string) =>
    parseAuthors(text).authors.map(({ name, affiliation }) => [name, affiliation])
  expect(
    places('Ann Lee and Bo Kim (Kite Lab, Hill); Cy Dow, Dee Ray, and Gil Roe (Loom Town); Al Fox (Sea)'),
  ).toEqual([
    ['Ann Lee', 'Kite Lab, Hill'],
    ['Bo Kim', 'Kite Lab, Hill'],
    ['Cy Dow', 'Loom Town'],
    ['Dee Ray', 'Loom Town'],
    ['Gil Roe', 'Loom Town'],
    ['Al Fox', 'Sea'],
  ])
  expect(places('Ann Lee (Hill), Bo Kim (Loom Town); Cy Dow (Sea)')).toEqual([
    ['Ann Lee', 'Hill'],
    ['Bo Kim', 'Loom Town'],
    ['Cy Dow', 'Sea'],
  ])
  expect(parseAuthors('Lee, Ann (Hill); Kim, Bo (Loom Town)').authors.map(({ name }) => name)).toEqual([
    'Ann Lee',
    'Bo Kim',
  ])
})

test('brackets behind a name, round or square, say where its bearer works', () => {
  expect(parseAuthors('Ann Lee (Kite University), Bo Kim [USA], 李华 [风大], Cleo Dow [1]').authors).toEqual([
    { ...author('Ann Lee'), affiliation: 'Kite University' },
    { ...author('Bo Kim'), affiliation: 'USA' },
    { ...author('李华'), affiliation: '风大' },
    author('Cleo Dow [1]'),
  ])
})

test('a character of a name that was encoded more than once parts no names', () => {
  expect(parseAuthors('Ann D&amp;amp;#x27;Arc, Bo O&amp;#39;Dow, Cleo Ray').authors).toEqual(
    ["Ann D'Arc", "Bo O'Dow", 'Cleo Ray'].map(author),
  )
})

test.each([
  ['Ann Lee · Bo Kim · Cleo van Dow', ['Ann Lee', 'Bo Kim', 'Cleo van Dow']],
  ['Ann Lee ⋅ Bo Kim et al.', ['Ann Lee', 'Bo Kim']],
  ['Lee, Ann · Kim, Bo', ['Ann Lee', 'Bo Kim']],
  ['Ann Lee, Bo Kim · Kite Labs', ['Ann Lee', 'Bo Kim · Kite Labs']],
  ['Ann Lee · KITE 2024', ['Ann Lee · KITE 2024']],
  ['Núria Gal·la', ['Núria Gal·la']],
])('middle dots between names part them: %s', (text, names) => {
  expect(parseAuthors(text).authors.map(({ name }) => name)).toEqual(names)
})

test('records of every form name Chinese authors in their own order', async () => {
  const files = {
    'a.bib': '@article{a, title={稀疏的阅读}, author={王, 小明 and 李, 华}, year={2024}}',
    'a.ris': 'TY  - JOUR\nTI  - 稀疏的阅读\nAU  - 王, 小明\nAU  - 李, 华\nER  - \n',
    'a.json': JSON.stringify([
      {
        id: 'a',
        type: 'article-journal',
        title: '稀疏的阅读',
        author: [
          { family: '王', given: '小明' },
          { family: '李', given: '华' },
        ],
      },
    ]),
  }
  for (const [path, value] of Object.entries(files)) {
    const { papers } = await parse({ path, value })
    expect(papers[0]?.authors, path).toEqual([
      { name: '王小明', family: '王', given: '小明' },
      { name: '李华', family: '李', given: '华' },
    ])
  }
})

test.each([
  ['Lee, A.(*), Kim, B. C.', ['A. Lee', 'B. C. Kim']],
  ['S, S., Lee Kim, A., Dow, C.', ['S. S', 'A. Lee Kim', 'C. Dow']],
  ['Lee, A., B. C. Kim, and D. Dow', ['A. Lee', 'B. C. Kim', 'D. Dow']],
])('%s are turned round', (text, names) => {
  expect(parseAuthors(text).authors.map(({ name }) => name)).toEqual(names)
})

test('one name with initials behind it and a full stop is as databases have them', () => {
  expect(parseAuthors('Lee BC.').authors).toEqual([{ name: 'BC Lee', family: 'Lee', given: 'BC' }])
})

test('others behind the last comma are no author, and say that the list is cut', () => {
  const { authors, partial } = parseAuthors('Ada Weber, Bo Lind, others')
  expect(authors.map(({ name }) => name)).toEqual(['Ada Weber', 'Bo Lind'])
  expect(partial).toBe(true)
  expect(parseAuthors('Ada Weber').partial).toBeUndefined()
})

test('names that all have an initial ahead are not turned round, though each part has one comma', () => {
  const names = (text: string) => parseAuthors(text).authors.map(({ name }) => name)
  expect(names('A. Weber, Lind and J. Cruz, Dee Ray')).toEqual(['A. Weber', 'Lind', 'J. Cruz', 'Dee Ray'])
  expect(names('Weber, Ada and K. Lind, Bo')).toEqual(['Ada Weber', 'Bo K. Lind'])
})

test('a group among people of a database is no reason to leave their initials last', () => {
  const { authors } = parseAuthors('KITE Investigators, Lovelace A, Hopper GM, Kite Club Collaborators')
  expect(authors.map(({ name }) => name)).toEqual([
    'KITE Investigators',
    'A Lovelace',
    'GM Hopper',
    'Kite Club Collaborators',
  ])
})

test.each([
  ['Ada Weber / Bo Lind / Cy Dow', 'Ada Weber; Bo Lind; Cy Dow'],
  ['Ada Weber | Bo Lind', 'Ada Weber; Bo Lind'],
  ['Ada Weber, Bo Lind, Cy Dow.', 'Ada Weber; Bo Lind; Cy Dow'],
  ['Ada Weber, Bo Lind Jr.', 'Ada Weber; Bo Lind Jr.'],
  ['A. Weber, Bo B.', 'A. Weber; Bo B.'],
  ['Ada Weber1, Bo Lind1,2, Cy Dow3', 'Ada Weber; Bo Lind; Cy Dow'],
  ['Ada Weber^1, Bo Lind^{1,2}', 'Ada Weber; Bo Lind'],
  ['Ada Weber (1), Bo Lind (1, 2)', 'Ada Weber; Bo Lind'],
  // Handles have numbers of their own.
  ['weber7, lind2', 'weber7; lind2'],
  ['Ada Weber, PhD, Bo Lind, MD', 'Ada Weber; Bo Lind'],
  ['By Ada Weber, Bo Lind', 'Ada Weber; Bo Lind'],
  ['by Ada Weber and Bo Lind', 'Ada Weber; Bo Lind'],
  ['张三 李四 王五', '张三; 李四; 王五'],
  ['山田 太郎', '山田 太郎'],
  ['Ada LEE, Bo KIM', 'Ada LEE; Bo KIM'],
  ['Lee ABC, Kim DF', 'ABC Lee; DF Kim'],
  ['Ada Weber, Bo Lind, +12 more', 'Ada Weber; Bo Lind …'],
  ['Ada Weber, Bo Lind and 3 others', 'Ada Weber; Bo Lind …'],
  ['Ada Weber and 5 other authors', 'Ada Weber …'],
  // The middle of a list may be left out, in every style of references.
  ['Weber, A., Lind, B., ... & Dow, C.', 'A. Weber; B. Lind; C. Dow …'],
  ['Weber, A., Lind, B., …, & Dow, C', 'A. Weber; B. Lind; C Dow …'],
  ['Weber, A., Lind, B., . . . Dow, C.', 'A. Weber; B. Lind; C. Dow …'],
  ['Weber A, Lind B, ..., Dow C', 'A Weber; B Lind; C Dow …'],
  ['Ada Weber, Bo Lind, ... and Cy Dow', 'Ada Weber; Bo Lind; Cy Dow …'],
  // Some of a list turned round, or without a comma between.
  ['Weber, A., Lind B. and von Dow, C. D.', 'A. Weber; B. Lind; C. D. von Dow'],
  ['Weber, A. B., C. Lind, D. Dow', 'A. B. Weber; C. Lind; D. Dow'],
  ['Weber A, BC Lind and D Dow', 'A Weber; BC Lind; D Dow'],
  ['Weber, AB, Lind, C, Dow, D', 'AB Weber; C Lind; D Dow'],
  ['Ada Weber, Bo Lind, MIT', 'Ada Weber; Bo Lind; MIT'],
  // Marks of who did what.
  ['Ada Weber^, Bo Lind#, Cy Dow+', 'Ada Weber; Bo Lind; Cy Dow'],
  ['Weber, A.^, Lind, B.#, & Dow, C.*', 'A. Weber; B. Lind; C. Dow'],
])('the people of %j are %s', (text, expected) => {
  const { authors, partial } = parseAuthors(text)
  expect(authors.map(({ name }) => name).join('; ') + (partial ? ' …' : '')).toBe(expected)
})

test.each([
  ['Ada Weber, Bo Lind y Cleo Diaz', ['Ada Weber', 'Bo Lind', 'Cleo Diaz'], undefined],
  ['Ada Weber et Bo Lind', ['Ada Weber', 'Bo Lind'], undefined],
  ['Ada Weber und Cleo de Diaz', ['Ada Weber', 'Cleo de Diaz'], undefined],
  ['José Ortega y Gasset', ['José Ortega y Gasset'], undefined],
  ['Dora Egan y otros', ['Dora Egan'], true],
  ['Иван Петров и др.', ['Иван Петров'], true],
  ['Ada Weber, Bo Lind (+3)', ['Ada Weber', 'Bo Lind'], true],
  ['Ada Weber, Bo Lind +3', ['Ada Weber', 'Bo Lind'], true],
])('The list %s ends as its language has it', (list, names, partial) => {
  const parsed = parseAuthors(list)
  expect([parsed.authors.map(({ name }) => name), parsed.partial]).toEqual([names, partial])
})

test.each([
  ['Weber A. B.', 'A. B. Weber'],
  ['Иванов А. А.', 'А. А. Иванов'],
  ['Arun Nair C. R.', 'Arun Nair C. R.'],
  ['Minh-Anh N. D.', 'Minh-Anh N. D.'],
])('initials behind a lone name stand ahead of it where it is one family name: %s', (text, name) => {
  expect(parseAuthors(text).authors.map((each) => each.name)).toEqual([name])
})

test('Names that are turned round in a list stay so beside one of a single word or a group’s', () => {
  const names = (text: string) => parseAuthors(text).authors.map(({ name }) => name)
  expect(names('Weber, Ada and Lind, Bo G. and Ó Dow, Cy and brandon reed and Keit, Dora')).toEqual([
    'Ada Weber',
    'Bo G. Lind',
    'Cy Ó Dow',
    'brandon reed',
    'Dora Keit',
  ])
  expect(names('Weber, Ada and Lind, Bo and Dow, Cy and Keit, Dora and Kite-Club')).toHaveLength(5)
  expect(names('Ada Weber, Bo Lind and Cy Dow, Dora Keit and Eva Roe')).toHaveLength(5)
})

test('Initials behind family names may have blanks between them, as Chinese references have them', () => {
  expect(parseAuthors('Weber A, Lind B C, Ó Dow C D E').authors.map(({ name }) => name)).toEqual([
    'A Weber',
    'B C Lind',
    'C D E Ó Dow',
  ])
})
