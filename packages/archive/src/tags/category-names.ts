/**
 * Titles of arXiv's categories (arxiv.org/category_taxonomy) that digests of research papers name, as tags: with the
 * code, since *Machine learning* the category and *Machine learning* the subject are two things.
 */
const titles = `
cs.AI Artificial intelligence
cs.AR Hardware architecture
cs.CC Computational complexity
cs.CE Computational engineering, finance, and science
cs.CG Computational geometry
cs.CL Computation and language
cs.CR Cryptography and security
cs.CV Computer vision and pattern recognition
cs.CY Computers and society
cs.DB Databases
cs.DC Distributed, parallel, and cluster computing
cs.DL Digital libraries
cs.DM Discrete mathematics
cs.DS Data structures and algorithms
cs.ET Emerging technologies
cs.FL Formal languages and automata theory
cs.GL General literature
cs.GR Graphics
cs.GT Computer science and game theory
cs.HC Human-computer interaction
cs.IR Information retrieval
cs.IT Information theory
cs.LG Machine learning
cs.LO Logic in computer science
cs.MA Multiagent systems
cs.MM Multimedia
cs.MS Mathematical software
cs.NA Numerical analysis
cs.NE Neural and evolutionary computing
cs.NI Networking and internet architecture
cs.OH Other computer science
cs.OS Operating systems
cs.PF Performance
cs.PL Programming languages
cs.RO Robotics
cs.SC Symbolic computation
cs.SD Sound
cs.SE Software engineering
cs.SI Social and information networks
cs.SY Systems and control
eess.AS Audio and speech processing
eess.IV Image and video processing
eess.SP Signal processing
eess.SY Systems and control
stat.AP Statistics: applications
stat.CO Statistics: computation
stat.ME Statistics: methodology
stat.ML Statistics: machine learning
stat.TH Statistics theory
math.NA Numerical analysis
math.OC Optimization and control
math.PR Probability
math.ST Statistics theory
q-bio.BM Biomolecules
q-bio.GN Genomics
q-bio.NC Neurons and cognition
q-bio.QM Quantitative methods
q-fin.CP Computational finance
q-fin.ST Statistical finance
physics.ao-ph Atmospheric and oceanic physics
physics.chem-ph Chemical physics
physics.comp-ph Computational physics
physics.flu-dyn Fluid dynamics
physics.med-ph Medical physics
cond-mat.dis-nn Disordered systems and neural networks
cond-mat.mtrl-sci Materials science
cond-mat.stat-mech Statistical mechanics
astro-ph.IM Instrumentation and methods for astrophysics
hep-ex High energy physics: experiment
hep-ph High energy physics: phenomenology
quant-ph Quantum physics
econ.EM Econometrics
econ.TH Theoretical economics
`

export const categoryNames: Readonly<Record<string, string>> = Object.fromEntries(
  titles
    .trim()
    .split('\n')
    .map((line) => {
      const space = line.indexOf(' ')
      const code = line.slice(0, space)
      return [code, `${code} ${line.slice(space + 1)}`]
    }),
)
