/** Works in which more than one measure was defined. */
export const wassermanFaust = (where: string): string =>
  `Wasserman & Faust 1994, Social Network Analysis: Methods and Applications, ${where}`;

export const freeman1979 = 'Freeman 1979, Centrality in social networks: conceptual clarification, Social Networks 1';
export const burt1992 = 'Burt 1992, Structural Holes: The Social Structure of Competition, ch. 2';
export const wattsStrogatz1998 = 'Watts & Strogatz 1998, Collective dynamics of “small-world” networks, Nature 393';
export const borgattiEverett1997 = 'Borgatti & Everett 1997, Network analysis of 2-mode data, Social Networks 19';
export const borgatti2006 =
  'Borgatti 2006, Identifying sets of key players in a social network, Computational & Mathematical Organization Theory 12';
export const snijdersBorgatti1999 =
  'Snijders & Borgatti 1999, Non-parametric standard errors and tests for network statistics, Connections 22(2)';
export const krackhardtStern1988 =
  'Krackhardt & Stern 1988, Informal networks and organizational crises: an experimental simulation, Social Psychology Quarterly 51(2)';
export const newmanGirvan2004 =
  'Newman & Girvan 2004, Finding and evaluating community structure in networks, Physical Review E 69';
export const newman2003 = 'Newman 2003, Mixing patterns in networks, Physical Review E 67, 026126';
export const seidman1983 = 'Seidman 1983, Network structure and minimum degree, Social Networks 5';
export const bonacich1972 =
  'Bonacich 1972, Factoring and weighting approaches to status scores and clique identification, Journal of Mathematical Sociology 2';
export const latapy2008 =
  'Latapy, Magnien & Del Vecchio 2008, Basic notions for the analysis of large two-mode networks, Social Networks 30(1)';
export const robinsAlexander2004 =
  'Robins & Alexander 2004, Small worlds among interlocking directors, Computational & Mathematical Organization Theory 10';
