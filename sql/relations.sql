-- Events, statements and directives over the shipped lexicon: one phenomenon a
-- case, each named for it.
CREATE FUNCTION pg_temp.events(body text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT e.kind || ' ' || e.modality || ': '
		|| concat_ws(' | ', array_to_string(e.actors, ' + '), array_to_string(e.targets, ' + '),
					 array_to_string(e.places, ' + '), array_to_string(e.participants, ' + '))
		|| coalesce(' ' || e.during, '')
	FROM gazette.events(body) e ORDER BY e.span, e.kind
$$;
CREATE FUNCTION pg_temp.statements(body text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT coalesce(s.speaker, '-') || ' / ' || coalesce(s.verb, '-') || CASE WHEN s.quoted THEN ' "' ELSE ' ' END || s.content
	FROM gazette.statements(body) s ORDER BY s.span
$$;
CREATE FUNCTION pg_temp.directives(body text) RETURNS SETOF text LANGUAGE sql AS $$
	SELECT coalesce(d.ordinal::text, '-') || ' ' || coalesce(d.speaker, '-') || ' / ' || d.action
	FROM gazette.directives(body) d ORDER BY d.span
$$;
\pset format unaligned
\pset tuples_only on

-- events: active voice, a company and what it buys
SELECT pg_temp.events('Nordkraft ASA acquired Helios Solar GmbH last year.');
-- events: passive voice with its agent
SELECT pg_temp.events('Helios Solar GmbH was acquired by Nordkraft ASA.');
-- events: told by a noun with both parties
SELECT pg_temp.events('The acquisition of Helios Solar GmbH by Nordkraft ASA has been completed.');
-- events: a planned one by 'plans to', 'will' and 'is to'
SELECT pg_temp.events('Nordkraft ASA plans to acquire Helios Solar GmbH.');
SELECT pg_temp.events('Nordkraft ASA will build a factory in Vaasa.');
SELECT pg_temp.events('Nordkraft ASA is to acquire Helios Solar GmbH.');
-- events: a denied one
SELECT pg_temp.events('Nordkraft ASA did not acquire Helios Solar GmbH.');
-- events: what somebody must do has not happened
SELECT pg_temp.events('Nordkraft ASA must acquire Helios Solar GmbH, analysts say.');
-- events: a visit with its company
SELECT pg_temp.events('Industry Minister Juhani Rantala, accompanied by Governor Elsa Ahlgren, visited Helios Solar GmbH in Dresden on 4 May 2023.');
-- events: an inspection of places and of companies over two sentences
SELECT pg_temp.events('Hou Jingwen, Secretary of the Municipal Party Committee, went to Hailing District to investigate the new energy industry. Hou Jingwen and his party visited Oriental Photovoltaic Technology Co., Ltd. and Lianyang Cable Group.');
-- events: those who took part, in a sentence of their own
SELECT pg_temp.events('Hou Jingwen, Secretary of the Municipal Party Committee, inspected Lianyang Cable Group. City leaders Ma Lifang and Shao Bin participated in the investigation.');
-- events: an agreement between two parties
SELECT pg_temp.events('Nordkraft ASA signed a cooperation agreement with Helios Solar GmbH in Berlin on Monday.');
-- events: an agreement of several parties
SELECT pg_temp.events('Nordkraft ASA, Helios Solar GmbH and Borealis Wind Ltd signed a memorandum of understanding.');
-- events: a meeting between two
SELECT pg_temp.events('Economy Minister Juhani Rantala met with Ingrid Solberg, chief executive of Nordkraft ASA, in Oslo.');
-- events: who chairs and who attends
SELECT pg_temp.events('Mayor Luo Ping presided over the meeting. Vice mayors Ma Lifang and Shao Bin attended.');
-- events: an appointment, active and passive
SELECT pg_temp.events('Nordkraft ASA appointed Ingrid Solberg as chief executive officer.');
SELECT pg_temp.events('Ingrid Solberg has been named chief executive officer of Nordkraft ASA.');
-- events: ground broken
SELECT pg_temp.events('Helios Solar GmbH broke ground on a module plant in Leipzig on 12 June 2022.');
-- events: an opening
SELECT pg_temp.events('President Carla Mendes inaugurated the wind farm of Borealis Wind Ltd in Bahia.');
-- events: a production start
SELECT pg_temp.events('Helios Solar GmbH started production at its plant in Leipzig in March 2022.');
-- events: an investment with its sum and its place
SELECT pg_temp.events('Nordkraft ASA will invest 450 million euros in a cell plant in Vaasa.');
-- events: money granted
SELECT pg_temp.events('The U.S. Department of Energy awarded $20 million to Helios Solar Inc. for a pilot line.');
-- events: a round of funding
SELECT pg_temp.events('Helios Solar GmbH has raised 30 million euros from Nordkraft ASA.');
-- events: jobs cut
SELECT pg_temp.events('Helios Solar GmbH will lay off 300 workers in Leipzig.');
-- events: an accident
SELECT pg_temp.events('An explosion at a chemical plant in Leverkusen killed two workers on 27 July 2021.');
-- events: a contract won
SELECT pg_temp.events('Helios Solar GmbH won a contract from Nordkraft ASA.');
-- events: results
SELECT pg_temp.events('Revenue of Nordkraft ASA rose 8% to 2.1 billion euros in the second quarter of 2023.');
-- events: a rule of a government
SELECT pg_temp.events('The European Commission adopted new rules on batteries on Tuesday.');
-- events: a joint venture
SELECT pg_temp.events('Nordkraft ASA and Helios Solar GmbH formed a joint venture.');
-- events: a conference with its place
SELECT pg_temp.events('The World Battery Conference was held in Yibin on June 9, 2022.');
-- events: a speech
SELECT pg_temp.events('Ingrid Solberg, chief executive of Nordkraft ASA, delivered a speech at the opening.');
-- events: a pronoun stands for who acted before
SELECT pg_temp.events('Ingrid Solberg leads Nordkraft ASA. She visited Helios Solar GmbH on Friday.');
-- events: 'the company' stands for the one before
SELECT pg_temp.events('Nordkraft ASA reported a loss. The company will lay off 200 workers.');
-- events: title and body tell one event
SELECT pg_temp.events(E'Nordkraft acquires Helios Solar\n\nNordkraft ASA acquired Helios Solar GmbH, the companies said. The acquisition of Helios Solar GmbH was announced on Monday.');
-- events: one who is led along, one who comes along
SELECT pg_temp.events('Hou Jingwen, Secretary of the Municipal Party Committee, led Vice Mayor Shao Bin to inspect Lianyang Cable Group. Ma Lifang, director of the Municipal Bureau of Commerce, accompanied the inspection.');
-- events: a round that is closed
SELECT pg_temp.events('Borealis Wind Ltd has closed a 40 million euro Series B round led by Norden Capital.');
-- events: an act that is passed
SELECT pg_temp.events('The Parliament of Finland passed the Clean Steel Act on 3 May 2023.');
-- events: a verb within a compound only describes
SELECT pg_temp.events('Nordkraft ASA, a newly-built solar supplier, sells time-honored and company-funded tools.');
-- events: the place in which a paragraph is set
SELECT pg_temp.events(E'On the morning of 4 May, Hou Jingwen, Secretary of the Municipal Party Committee, came to Hailing District. He inspected Lianyang Cable Group and learned about its exports.');
-- events: 'the two companies'
SELECT pg_temp.events('Nordkraft ASA and Helios Solar GmbH have agreed on a plan. The two companies will build a factory in Vaasa.');
-- events: what somebody gets, by a sum alone
SELECT pg_temp.events('Nordkraft ASA secured 25 million euros from the European Investment Bank.');
-- events: part of a company sold
SELECT pg_temp.events('Nordkraft ASA sold its pump unit to Helios Solar GmbH for 30 million euros.');
-- events: a visit for inspection
SELECT pg_temp.events('Hou Jingwen, mayor of the city, visited Lianyang Cable Group for an inspection.');
-- events: whom one meets through others
SELECT pg_temp.events('Minister Juhani Rantala met with executives of Nordkraft ASA in Oslo.');
-- events: two countries sign
SELECT pg_temp.events('India and Malaysia on Saturday inked seven pacts.');
-- events: a condition is none
SELECT pg_temp.events('If approved, Nordkraft ASA would set up a plant in Oslo.');
-- events: a decision within a company is no policy
SELECT pg_temp.events('The merger was approved by the boards of both companies.');
-- events: a second verb behind the auxiliary of the first
SELECT pg_temp.events('Nordkraft ASA will expand its plant in Vaasa and acquire Helios Solar GmbH.');
-- events: the figures of a city that is named before
SELECT pg_temp.events('Hailing City has new plants. In 2022, the city''s 217 medicine makers achieved operating income of 98.7 billion yuan.');
-- events: a board decides on a sum
SELECT pg_temp.events('The board of directors of Nordkraft ASA approved a 750 million euro plan to add 1,400 rooms in Oslo.');
-- events: where the plant stands is told later
SELECT pg_temp.events(E'Nordkraft ASA will build a 750 million euro plant, it said.\n\nThe plant, at Harbour Park in Vaasa, will make cells.');
-- events: what is granted in an article about one company
SELECT pg_temp.events(E'Nordkraft ASA plans a wind farm\n\nNordkraft ASA said that it was ready. The Ministry of Energy issued a loan of 310 million euros in May.');
-- events: technology under licence
SELECT pg_temp.events('Nordkraft ASA will license the technology from Helios Solar GmbH.');
-- events: who announces a round gets it
SELECT pg_temp.events('Nordkraft ASA announced a 20 million euro Series B round, led by Norden Capital with additional participation from Fjord Ventures.');
-- events: a bill signed into law
SELECT pg_temp.events('President Carla Mendes signed the Clean Steel Act into law on Tuesday.');
-- events: those who come to cut a ribbon
SELECT pg_temp.events('Governor Greg Hale joined local officials to cut the ribbon on the plant of Nordkraft ASA in Vaasa.');
-- events: production that ends
SELECT pg_temp.events('Nordkraft ASA said it would end production at its mill in Vaasa.');
-- events: an award by its name
SELECT pg_temp.events('Nordkraft ASA won the Green Factory Award.');
-- events: an order of words is no event
SELECT pg_temp.events('Visit our website. Sign up for our newsletter. Meet the team.');
-- events: who leads those without a name; visits of nobody in particular; teams led to a place, not to do something
SELECT pg_temp.events('The research team, headed by Deputy Governor Zhao Min, secretary of the party group, visited Acme Steel Co., Ltd.');
SELECT pg_temp.events('The governor toured Acme Steel''s mill in Gary, Indiana, on Tuesday.');
SELECT pg_temp.events('Guests from the German Chamber of Commerce visited Hengtong Group.');
SELECT pg_temp.events('Sun Hao led a team to Yuanfeng Textile Co., Ltd. for research.');
SELECT pg_temp.events('Sun Hao led a team to develop the software for Acme Corp.');
SELECT pg_temp.events('Mayor Zhang Wei accompanied Li Jun, deputy director of the Ministry of Industry, to Hengtong Group to conduct an inspection.');
-- events: several whom one noun speaks for; stakes; approval that is won; put into operation; states that decide
SELECT pg_temp.events('Representatives of Acme Corp. and Hengtong Group signed the contract at the ceremony.');
SELECT pg_temp.events('The Rhine Industrial Fund will take a 15 percent stake in Norvolt GmbH.');
SELECT pg_temp.events('Acme Corp. won approval from the European Medicines Agency for its drug.');
SELECT pg_temp.events('Acme Corp. completed its plant in Lyon and put it into operation in May.');
SELECT pg_temp.events('The US approved Nippon Steel''s acquisition of Acme Steel.');
SELECT pg_temp.events('Norvolt, based in Kassel, was acquired by Acme Corp. in 2021.');
SELECT pg_temp.events('Acme Corp. took a bet on the stake of Norvolt GmbH.');
-- events: who joined, told behind the verb; who leads a delegation; conditions and invitations are no events; a visited body stays at home
SELECT pg_temp.events('Wang Yanqi inspected Acme Corp. in Lyon. Joining him were Lin Mu, a member of the committee, Vice Governor Liu Geng, and Xu Anning.');
SELECT pg_temp.events('Wang Yanqi visited Acme Corp. in Lyon. Also attending were Xu Anning and Li Hua.');
SELECT pg_temp.events('The delegation headed by Wang Yanqi, mayor of Lyon, and Xu Anning, deputy mayor, visited Acme Corp.');
SELECT pg_temp.events('Mayor Li Jun received a delegation from Acme Corp. led by its chairman Ann Reed.');
SELECT pg_temp.events('The delegates visited Acme Corp. and Norvolt GmbH. They also paid a visit to the port of Genoa.');
SELECT pg_temp.events('If Acme Corp. builds a plant in Lyon, the city will pay.');
SELECT pg_temp.events('Mayor Li Jun invited entrepreneurs to visit Acme Corp. in Lyon.');
-- events: a journey to 'the company'; a ceremony told twice; Chinese wishes are no events
SELECT pg_temp.events('The two deputy mayors, Zhang Lianyi and Guo Anping, led the heads of the bureaus to the company to conduct on-site research.');
SELECT pg_temp.events('Chairman Wu Tianming came to our company on Monday.');
SELECT pg_temp.events('5月8日,长桥开发区举行铸件项目签约仪式。区党工委书记冯立民,远帆铸造有限公司董事长许航出席签约仪式。他说,要促进项目早开工、早投产。');
SELECT pg_temp.events('6月2日，省委书记林海到大连市调研，考察了大连港集团，市委书记陈立陪同。');
SELECT pg_temp.events('Shen Bo inspected the plant of Acme Corp. He emphasized that units should strengthen investigation and research. Accompanying them were Wan Anqi and Li Hua.');
-- events: shown around, led to, when and after visiting; put into operation, and not put on hold
SELECT pg_temp.events('Minister Ann Reed was shown around the plant of Acme Corp. by its chief executive Tom Park.');
SELECT pg_temp.events('Vice Mayor Li Jun led the heads of relevant departments to Acme Chemical Co., Ltd. to solve problems.');
SELECT pg_temp.events('After visiting Acme Chemical Co., Ltd. and Hongda Group, Mayor Li Jun said that safety comes first.');
SELECT pg_temp.events('When inspecting cars, Norvolt GmbH uses robots, Ann Reed said.');
SELECT pg_temp.events('Norvolt GmbH put its first 100 MW electrolyser into operation in Kassel. Acme Corp. put production on hold.');

-- statements: indirect speech
SELECT pg_temp.statements('Ingrid Solberg, chief executive of Nordkraft ASA, said that the plant would open in May.');
-- statements: a quote before its verb
SELECT pg_temp.statements('"We will not move the plant," said Ingrid Solberg, chief executive of Nordkraft ASA.');
-- statements: a quote behind its verb
SELECT pg_temp.statements('Ingrid Solberg said: "We will not move the plant."');
-- statements: a split quote
SELECT pg_temp.statements('"We have the nickel," Ingrid Solberg told reporters, "and we have the people."');
-- statements: the sentences of a quote, one by one
SELECT pg_temp.statements('"The price is right. The time is right too," said Ingrid Solberg.');
-- statements: a pronoun speaks on
SELECT pg_temp.statements('Ingrid Solberg said that the plant was safe. She added that nobody had been hurt.');
-- statements: according to
SELECT pg_temp.statements('Output will double within two years, according to Nordkraft ASA.');
-- statements: a body speaks in a statement
SELECT pg_temp.statements('Nordkraft ASA said in a statement that it would appeal.');
-- statements: a title alone, where one person has it
SELECT pg_temp.statements('Economy Minister Juhani Rantala opened the plant. The minister said that more would follow.');
-- statements: single quotes, as the British press has them
SELECT pg_temp.statements('''We are delighted,'' said Ingrid Solberg, chief executive of Nordkraft ASA. ''We will go on.''');
-- statements: the minister, not the prime minister
SELECT pg_temp.statements('Prime Minister Juhani Rantala received Industry Minister Elsa Ahlgren of Sweden. The Swedish minister praised the plan. She said that trade would grow.');
-- statements: a term in quotation marks does not cut them
SELECT pg_temp.statements('The "little giant" firms have strong innovation capacities, Elsa Ahlgren said.');
-- statements: a colon
SELECT pg_temp.statements(E'Talks on steel\n\nYang Yue: We must hold on to what we have.');
-- statements: an unnamed source
SELECT pg_temp.statements('A source close to the talks said that the price was too high.');
-- statements: urging
SELECT pg_temp.statements('Juhani Rantala urged the banks to lend more to small firms.');
-- statements: a meeting that points out
SELECT pg_temp.statements('The State Council held a meeting. The meeting pointed out that exports should be stabilised.');
-- statements: what nobody said
SELECT pg_temp.statements('The plant stands by the river. It is said to be old.');
-- statements: a quote over two paragraphs
SELECT pg_temp.statements(E'"We began with ten people," said Ingrid Solberg. "It was hard.\n\n"Today we are a thousand people," she said.');
-- statements: words in quotes are no speech
SELECT pg_temp.statements('The so-called "green belt" of Nordkraft ASA is brown.');

-- directives: numbered points
SELECT pg_temp.directives('Hou Jingwen stressed that industry is the root. First, we must strengthen investment promotion. Second, we must optimize the business environment. Third, we should implement precise support.');
-- directives: one is to, two is to
SELECT pg_temp.directives('Hou Jingwen put forward three requirements. One is to strengthen leadership. The second is to speed up construction.');
-- directives: firstly, secondly
SELECT pg_temp.directives('Hou Jingwen made demands. Firstly, we must ensure safety in production. Secondly, we need to speed up the project.');
-- directives: figures before the points
SELECT pg_temp.directives(E'Hou Jingwen required:\n\n1. We must strengthen supervision of work safety.\n2. We must speed up approvals.');
-- directives: a gap in the numbering stays
SELECT pg_temp.directives('Hou Jingwen gave orders. First, we must save water. Third, we must save power.');
-- directives: necessary to
SELECT pg_temp.directives('Hou Jingwen emphasized that it is necessary to seize the opportunity.');
-- directives: efforts should be made
SELECT pg_temp.directives('Efforts should be made to stabilize employment, Hou Jingwen said.');
-- directives: a passive one
SELECT pg_temp.directives('Hou Jingwen pointed out that the supervision of food safety must be strengthened.');
-- directives: urged and called on
SELECT pg_temp.directives('Juhani Rantala urged companies to cut emissions.');
SELECT pg_temp.directives('Juhani Rantala called on the banks to lend more.');
-- directives: the need to
SELECT pg_temp.directives('Hou Jingwen stressed the need to increase policy support.');
-- directives: several behind one verb, parted by semicolons
SELECT pg_temp.directives('Hou Jingwen urged the departments to speed up approvals; to cut the fees of small firms; to open the new port by June.');
-- directives: not by a firm about itself
SELECT pg_temp.directives('Nordkraft ASA said it must cut its costs.');
-- directives: negation stays in it
SELECT pg_temp.directives('Hou Jingwen said that officials must not relax their vigilance.');
-- directives: an ordinal is no date and no amount
SELECT count(*) FROM gazette.dates('First, we must hurry. Second, we must wait. Third, we must go.');
SELECT count(*) FROM gazette.amounts('First, we must hurry. Second, we must wait. Third, we must go.');
-- directives: with the programme and the industry that they name
SELECT d.action, d.programmes, d.industries
FROM gazette.directives('Hou Jingwen said that we must implement Made in China 2025 and expand lithium battery production.') d;
-- events: whose plant it was
SELECT pg_temp.events('An explosion at a chemical plant of Nordkraft ASA in Vaasa injured five workers.');
-- events: who tells of an accident at its own works
SELECT pg_temp.events('Two workers died in a fire at the smelter near Vaasa, Nordkraft ASA said.');
-- events: sales that collapse are no accident
SELECT pg_temp.events('Orders of Nordkraft ASA collapsed by 38 percent.');
-- events: a site that is chosen
SELECT pg_temp.events('Nordkraft ASA has chosen Vaasa as the site of its second battery plant.');
-- events: what was done against last year
SELECT pg_temp.events('Nordkraft ASA handled 5.1 million containers in 2023, up 9 percent.');
-- events: what is done, and no more
SELECT pg_temp.events('Nordkraft ASA handled 5.1 million containers.');
-- events: an honour
SELECT pg_temp.events('Helios Solar GmbH was named Exporter of the Year by the Ministry of Energy.');
-- events: who gets a prize
SELECT pg_temp.events('Helios Solar GmbH received an award from the Ministry of Energy for safety.');
-- events: who joins as what
SELECT pg_temp.events('Ingrid Solberg has joined Nordkraft ASA as chief executive.');
-- events: a journey to learn
SELECT pg_temp.events('Hou Jingwen, Secretary of the Municipal Party Committee, went to Lianyang Cable Group to learn about its exports.');
-- events: an official opens what others run
SELECT pg_temp.events('Minister Juhani Rantala commissioned a solar plant in Vaasa.');
-- events: an official lays the first stone
SELECT pg_temp.events('Minister Juhani Rantala laid the foundation stone for nine industrial projects.');
-- events: an official signs for a state without a name
SELECT pg_temp.events('Minister Juhani Rantala signed an agreement with Nordkraft ASA.');
-- events: agreed in words
SELECT pg_temp.events('Nordkraft ASA has reached an agreement to acquire Helios Solar GmbH.');
-- events: a deal that is struck
SELECT pg_temp.events('Nordkraft ASA struck a 900 million euro deal with Helios Solar GmbH.');
-- events: given without a preposition
SELECT pg_temp.events('The Ministry of Energy is giving Nordkraft ASA 50 million euros.');
-- events: a programme that is launched, a plan that is decided on
SELECT pg_temp.events('The Ministry of Energy launched a training programme in Vaasa. The Ministry of Labour issued an action plan.');
-- events: on stream
SELECT pg_temp.events('Nordkraft ASA has brought the gas field on stream.');
-- events: weak verbs of an authority, of a firm
SELECT pg_temp.events('The Ministry of Energy blocked Nordkraft ASA from buying its rival.');
-- events: opinions that are obeyed
SELECT pg_temp.events('Xinhai County will conscientiously implement the opinions.');
-- events: a history
SELECT pg_temp.events('Nordkraft ASA was established in 1958 to make rods.');
-- events: the subject has a relative clause with a name
SELECT pg_temp.events(E'Juhani Rantala is Minister of Steel.\n\nThe minister, who was received by workers and the chairman of Helios Solar GmbH, Ingrid Solberg, toured the factory of Nordkraft ASA.');
-- events: guides are no travellers
SELECT pg_temp.events('Hou Jingwen, mayor of the city, came to Lianyang Cable Group. Under the guidance of Shao Bin and Ma Lifang, they visited the workshop.');
-- events: in favour of whom
SELECT pg_temp.events('The European Commission approved a 99 million euro measure in favour of Nordkraft ASA.');
-- events: a city is the other side
SELECT pg_temp.events('Nordkraft ASA and Vaasa reached a cooperation agreement in 2021.');
-- events: a participle that describes
SELECT pg_temp.events('The plant of Nordkraft ASA is the first plant of this kind approved in Finland.');
-- events: where the subject stands
SELECT pg_temp.events('Vaasa''s steel mill has resumed production.');
-- events: who is sold
SELECT pg_temp.events('Helios Solar GmbH has been sold to Nordkraft ASA.');
-- statements: a participle that reports is of the subject
SELECT pg_temp.statements('Ingrid Solberg praised the workers, reiterating the Ministry of Energy''s aim.');
-- events: ground that was broken
SELECT pg_temp.events('Ground was broken on Tuesday on a battery plant of Nordkraft ASA in Vaasa.');
-- events: an adverb within the infinitive
SELECT pg_temp.events('Governor Greg Hale came to Vaasa to formally announce the 5 billion euro investment of Nordkraft ASA in a plant in Lima.');
-- directives: what is necessary for whom
SELECT pg_temp.directives('Hou Jingwen said that it is necessary for all departments to speed up approvals.');
-- directives: the need for whom
SELECT pg_temp.directives('Hou Jingwen emphasized the need for all departments to steadfastly adhere to the goals.');
-- statements: asides between dashes
SELECT pg_temp.statements('Ingrid Solberg — chief executive of Nordkraft ASA — said that it rained. Juhani Rantala—minister of trade—said that it snowed.');
-- statements: a quoted term before the clause that is said
SELECT pg_temp.statements('Calling it a "new era," Ingrid Solberg said she believes that rivals will follow.');
-- events: said on a tour
SELECT pg_temp.events(E'Juhani Rantala is Minister of Steel.\n\nThe minister said this while on a tour of Nordkraft ASA in Vaasa on Friday.');
-- events: foundation stones
SELECT pg_temp.events('Ingrid Solberg, minister of trade, laid foundation stones for nine projects in Vaasa.');
-- events: what an official opens is not the official's investment
SELECT pg_temp.events(E'Minister opens $150m mill\n\nIngrid Solberg, minister of trade, commissioned a new feed mill worth $150 million in Vaasa.');
-- events: who takes the helm from the head of another company
SELECT pg_temp.events('Nordkraft ASA said that Hanna Berg takes the helm from Juhani Rantala, head of Helios Solar GmbH.');
-- events: told twice before it is known who invests
SELECT pg_temp.events(E'Nordkraft ASA grows.\n\nThe plan commits an investment of 90 million euros. The total investment is 90 million euros.');
-- events: 'etc.' within a list of those who are led
SELECT pg_temp.events('Ingrid Solberg led Juhani Rantala, director of the general office, and Hanna Berg, director of trade, etc. to visit Nordkraft ASA for investigation.');
-- events: a visit that is called an investigation later
SELECT pg_temp.events('Ingrid Solberg visited Nordkraft ASA. Juhani Rantala and Hanna Berg accompanied the investigation.');
-- events: a party goes, that is a visit
SELECT pg_temp.events('Hou Jingwen and his party went to Lianyang Cable Group and Nordkraft ASA. Everywhere he went, he listened to the workers.');
-- events: stops of a list behind a site and behind a first one without a name
SELECT pg_temp.events('Hou Jingwen successively went to Lianyang Cable Group technical transformation project, Nordkraft ASA and Helios Solar GmbH. Shao Bin visited the exhibition hall, Nordkraft ASA and Helios Solar GmbH.');
-- events: what only the headline tells of a tour
SELECT pg_temp.events(E'Hou Jingwen visited Lianyang Cable Group\n\nOn Monday, Hou Jingwen went to the workshop to carry out an inspection and met workers. Lianyang Cable Group makes cables.');
-- events: companions between the subject and its verb
SELECT pg_temp.events('Hou Jingwen, director of the Research Office, accompanied by Deputy Director Shao Bin, Deputy Director Ma Lifang of the Planning Bureau and other leaders, visited Lianyang Cable Group to investigate its operation.');
-- events: leaders of a body, and one of them by name
SELECT pg_temp.events('Leaders of Vaasa Municipal Committee visited Lianyang Cable Group for investigation. Hou Jingwen, director of the committee, visited Lianyang Cable Group to inspect it.');
-- events: whose orders are looked into
SELECT pg_temp.events('Hou Jingwen visited Vaasa City to inspect the implementation of the directives of the Provincial Party Committee.');
-- events: a body before an office and a name
SELECT pg_temp.events('Municipal Committee, mayor Hou Jingwen attended the meeting and delivered a speech. Deputy Secretary Shao Bin presided over the meeting.');
-- events: who was present
SELECT pg_temp.events('On May 3, Hou Jingwen presided over a work meeting on industry. Shao Bin, Governor of Lima Province, was present.');
-- events: a conjunction that looks like a preposition
SELECT pg_temp.events('The tour comes after the Ministry of Trade launched a campaign.');
-- events: whom one met, named behind the role
SELECT pg_temp.events('Ingrid Solberg met with the Minister of Trade, Juhani Rantala, and the head of Nordkraft ASA, Hanna Berg.');
-- events: while doing another thing
SELECT pg_temp.events('Ingrid Solberg met Juhani Rantala while touring Nordkraft ASA.');
-- events: an early sign is no signature, a dateline is nobody
SELECT pg_temp.events('Vaasa: In an early sign of the meeting bearing fruit, mills established at a cost of 3 million euros were opened.');
-- events: what a firm plans is no policy
SELECT pg_temp.events('Nordkraft ASA unveiled plans to build a plant in Lima. Helios Solar GmbH received approval to build a plant in Vaasa.');
-- statements: they, who are several persons
SELECT pg_temp.statements('Nordkraft ASA held a meeting. Hanna Berg, head of trade, and Juhani Rantala came by. They stressed the need to save power.');
-- statements: a short name that two have, by the title that fits best
SELECT pg_temp.statements('Lin Haoran, deputy governor of Lima, came. Lin Weicheng, director of the health office, was present. At the meeting, vice governor Lin stressed that food matters. Director Lin said that health matters. Governor Lin said that he agreed.');
-- directives: points that the sentence before announces
SELECT pg_temp.directives('Mayor Hou Jingwen held a meeting on Monday. He made three demands. One is to adhere to planning. Two to strengthen services. The third is to speed up.');
-- directives: points behind an order
SELECT pg_temp.directives('Mayor Hou Jingwen asked the departments to do two things well. One is to adhere to planning; the other is to strengthen services.');
-- events: whom one called on
SELECT pg_temp.events('Ingrid Solberg paid a courtesy visit to President Juhani Rantala in Vaasa.');
-- events: who organised it
SELECT pg_temp.events('The fifth symposium on steel was organised by Nordkraft ASA and Helios Solar GmbH in Vaasa.');
-- events: objects that make nothing happen
SELECT pg_temp.events('Stocks were built up to meet the demand. Nordkraft ASA met the requirements of the ministry. Helios Solar GmbH has raised its forecast.');
-- events: results that are released
SELECT pg_temp.events('Nordkraft ASA released its second-quarter financial results on Monday.');
-- events: a purpose that has not come about
SELECT pg_temp.events('Ingrid Solberg announced drives to boost skills and to seal trade agreements.');
-- events: money that is added
SELECT pg_temp.events('Nordkraft ASA will build a mill in Vaasa, with 60 million euros from the National Wealth Fund. Helios Solar GmbH opened a plant backed by a 5 million euro grant from the Ministry of Energy.');
-- events: a body and its board
SELECT pg_temp.events('Nordkraft ASA''s board appointed Hanna Berg to lead its business.');
-- statements: cited behind what it is
SELECT pg_temp.statements('Costs rose, according to financial markets data firm Nordkraft ASA.');
-- statements: words that link before the verb, the words said behind the speaker
SELECT pg_temp.statements('In the long run, said Hanna Berg, head of Nordkraft ASA, prices will rise next year.');
-- statements: according to one who is named by the office alone
SELECT pg_temp.statements('Juhani Rantala, minister of trade, came to Vaasa. Prices will fall next year, according to the minister.');
-- directives: what one body is to do by a demand
SELECT pg_temp.directives('Hou Jingwen demanded that the firm pay its workers.');
-- statements: encouraging, by a person and not by prices
SELECT pg_temp.statements('Hou Jingwen encouraged firms to hire. Low prices encouraged Nordkraft ASA to invest.');

-- who was present belongs to what the text opened with, not to what its host did next
SELECT pg_temp.events(E'Governor Amina Bello opened a rice mill in Kano on Monday.\n\nShe inspected the stalls. Agriculture Minister Musa Dikko and Food Minister Lara Obi were also present on the occasion.');
SELECT pg_temp.events(E'Governor Amina Bello commissioned a 30-megawatt power plant in Kano on Monday.\n\nOther dignitaries in attendance at the commissioning include Power Minister Musa Dikko and Senator Lara Obi.');
-- a dozen contracts, and then with whom
SELECT pg_temp.events(E'Chief Minister Ravi Menon signed 12 memoranda of understanding in Kochi on Monday.\n\nChief Minister Menon also signed an MoU with Kestrel Energy for a plant in Thrissur.');
-- an opening participle belongs to the subject behind the comma
SELECT pg_temp.events('Touring the Vantor Industries factory in Brno, Prime Minister Petr Novak said jobs would follow.');
SELECT pg_temp.events('Inspecting the Kestrel Energy refinery in Lagos, Energy Minister Omar Said asked for faster repairs.');
-- prizes handed over, plants that open, mergers that are decided on
SELECT pg_temp.events('Vantor Industries presented Kestrel Energy with an award for safety.');
SELECT pg_temp.events('The research centre of Vantor Industries opened in Brno on Monday.');
SELECT pg_temp.events('The plant of Vantor Industries opened in 1998.');
SELECT pg_temp.events('The merger of Vantor Industries and Kestrel Energy was approved by the Competition Commission on Monday.');
SELECT pg_temp.events('The acquisition of Kestrel Energy by Vantor Industries was cleared by the European Commission.');
-- needs are met, and what something costs is not what is lost
SELECT pg_temp.events('Kestrel Energy says the campus will be home to the largest factory in Europe to meet global decarbonization targets.');
SELECT pg_temp.events('The workshop will cost Rs 450 crore and create 100 jobs in Nashik.');
-- who speaks on the occasion is there, and a company announces its own works
SELECT pg_temp.events(E'Minister Omar Said opened a plant of Vantor Industries in Brno on Monday.\n\nSpeaking on the occasion, Governor Lara Obi said jobs would follow.\n\nAlso in his remarks, Senator Musa Dikko said that the mill was late.');
SELECT pg_temp.events('Vantor Industries has announced the commencement of construction of a second factory in Brno.');
SELECT pg_temp.events('Governor Eva Mala announced the start of construction of a plant of Vantor Industries in Brno.');
-- a comma that only follows a role
SELECT pg_temp.events('Vantor Industries has named its current chairman, Karel Dvorak, as chief executive officer.');
-- a grant that is awarded is funding; whose board it is
SELECT pg_temp.events('Vantor Industries has been awarded a $3 million grant by the Department of Energy for a plant in Brno.');
SELECT pg_temp.events('Vantor Industries was awarded the Safety Prize by the Oslo Chamber of Commerce.');
SELECT pg_temp.events('Vantor Industries'' supervisory board on Monday appointed Karel Dvorak as chairman.');
SELECT pg_temp.events('Governor Eva Mala received a high-level delegation from Vantor Industries in Brno.');
-- with whom a paper was also signed
SELECT pg_temp.events(E'Chief Minister Ravi Menon signed an MoU with Kestrel Energy in Kochi on Monday.\n\nAn agreement with Vantor Industries was also signed for a plant in Thrissur.');
SELECT pg_temp.events('A contract with Vantor Industries was signed by Kestrel Energy in Lagos.');
-- events: who was visited does not hold the meeting
SELECT pg_temp.events('Hou Jingwen and Shao Bin visited Nordkraft ASA, Lianyang Cable Group and other enterprises for on-site investigation, held a symposium to listen to the report on energy, and made plans.');
-- events: a guide of nobody named
SELECT pg_temp.events('Hou Jingwen inspected Nordkraft ASA. Hanna Berg, general manager of Nordkraft ASA, accompanied the team leaders to visit the Vaasa Industrial Park. Also with him were Shao Bin and Ma Lifang.');
-- events: leaders of a body with companions
SELECT pg_temp.events('Leaders of the Ministry of Trade, accompanied by Hanna Berg and Juhani Rantala, visited Nordkraft ASA to inspect it.');
-- events: a passive and the one who has the title
SELECT pg_temp.events('Chief Minister Ingrid Solberg spoke on Friday. A mill in Vaasa was inaugurated by the Chief Minister.');
-- events: what is announced and celebrated, by its noun
SELECT pg_temp.events('It is calm. Kestrin Ltd announced the opening of its plant in Ohio.');
SELECT pg_temp.events('It is calm. Kestrin Ltd celebrated the groundbreaking of its plant in Ohio.');
-- statements: a list of what one did, joined by commas alone
SELECT pg_temp.statements('It is calm. Mayor Wu Bo came to Kestrin Foods to learn about output, sales, etc., encouraged firms to export, stressed the need to train workers.');
-- directives: what an official's departments are required to do, no plan in a quotation
SELECT pg_temp.directives('It is calm. Mayor Wu Bo toured a mill. He encouraged firms to export. Relevant departments are required to help them.');
SELECT pg_temp.directives('"The plant has the capacity needed to grow," said mayor Wu Bo.');
-- statements: a question and its answer
SELECT pg_temp.statements('At the line, Lin Haitao asked, "When did you start?" Chairman Zhang Guoliang replied, "In 2005."');
-- events: who came along goes on by himself
SELECT pg_temp.events('It is calm. Several Vaasa leaders went to Kokkola. In attendance were Lin Haitao, the mayor, and Shao Bin. Lin Haitao and his party inspected Kestrin Ltd.');
-- events: no will is an investment, no spirit of a speech a speech
SELECT pg_temp.events('It is calm. Kestrin Ltd is committed to serving Asia. The spirit of his speech moves mayor Wu Bo.');
-- events: a meeting and a speech at it; an opening that is attended; money with no giver; no speech and no visit to take to heart
SELECT pg_temp.events('It is calm. Mayor Wang Huadong presided over the meeting and delivered a speech.');
SELECT pg_temp.events('It is calm. Prime Minister Ana Ruiz attended the inaugural ceremony of the loom factory in Vaasa.');
SELECT pg_temp.events('It is calm. One project, led by Kestrin Ltd in Jerome, Idaho, will receive $8.42 million to build a mill.');
SELECT pg_temp.events('It is calm. Mayor Chen Bo stressed the need to implement the spirit of Governor Lin Haitao’s inspection of Vaasa.');
SELECT pg_temp.events('It is calm. Kestrin Ltd celebrated its achievements under the scheme.');
-- directives: a participle orders nothing
SELECT pg_temp.directives('It is calm. Kestrin Ltd has the technologies required to cut costs. Mayor Wu Bo asked to speed up work.');
-- statements: quotation marks read in the wrong charset
SELECT pg_temp.statements(E'It is calm today.\n\nâ€œWe have a deal,â€ said Ada Obi, the mayor.');
-- statements: a woman is no 'he', a prince no 'she'
SELECT pg_temp.statements(E'The minister Doris Ruiz toured the country.\n\nThe tour began with a meeting with Governor Prince Dapo Obi. She said that steel matters. He said that it does not.');
-- statements: a short name with a capital of a body of another kind; a quotation alone behind who spoke
SELECT pg_temp.statements('It is calm. The European Commission met Ana Ruiz of the Ministry of Steel. The Commission said that it works.');
SELECT pg_temp.statements(E'It is calm.\n\nMayor Ana Ruiz commended Kestrin Ltd for its loom.\n\n"We are glad to have it. It is good."');
-- statements: who is represented speaks
SELECT pg_temp.statements('It is calm. Helena Ruiz, represented by the Minister of State for Steel, Ana Berg, emphasized the need for growth.');
-- events: what shareholders approve is no decision of a state's; credit that is praise
SELECT pg_temp.events('It is calm. Kestrin Ltd secured an approval from its shareholders to merge with Ostwald AG for $6bn. Kestrin shareholders approved the merger with Ostwald AG for $6bn.');
SELECT pg_temp.events('It is calm. Mayor Ana Ruiz gave high credit to the line of Kestrin Ltd. She will meet Dapo Berg of Ostwald AG in Ohio, while also inspecting Nordkraft ASA.');
-- statements: a gerund-like adjective opens no scene
SELECT pg_temp.statements('It is calm. Unswerving efforts should be made to promote trade, mayor Li Bo said. Speaking in Vaasa, Li said that it works.');
SELECT pg_temp.directives('It is calm. Unswerving efforts should be made to promote trade, mayor Li Bo said.');
-- directives: what all departments should do where somebody spoke, a joined verb of telling, 'to' without a verb
SELECT pg_temp.directives('It is calm. Mayor Li Bo emphasized that the base matters. All localities and departments should support it. Firms should pay.');
SELECT pg_temp.directives('It is calm. Mayor Li Bo called for efforts to advance trade and emphasized the work. He urged policies related to large-scale renewal.');
-- events: a part of a firm that is visited
SELECT pg_temp.events('It is calm. Mayor Lin Bo visited Ostwald Special Steel’s plate production site. Mayor Wu Bo visited Kestrin Group’s chairman in Ohio.');
-- events: what is to be done, in a list of what somebody says
SELECT pg_temp.events('It is calm. Mayor Li Bo stressed that it is necessary to train workers, strictly implement measures, gather support and launch mills. He stressed the need for fully implementing policies.');
-- events: a town holds a ceremony and is its place; "the year's first"
SELECT pg_temp.events('It is calm. Guiyang held the year''s first groundbreaking ceremony for mills. Kestrin Ltd held this year''s forum on steel in Vaasa.');
-- events: companions' bodies are no stops; no one invests in who opens a works; what is told of a speech at a symposium
SELECT pg_temp.events('It is calm. Mayor Li Bo led the heads of relevant departments of the Municipal Party Committee and the Municipal Government to Kestrin Ltd to investigate trade.');
SELECT pg_temp.events('It is calm. Chief Minister Ana Ruiz inaugurated the oil refinery established by Gokrul Resources Ltd in Vaasa with an investment of 3 crore rupees.');
SELECT pg_temp.events('It is calm. Mayor Li Bo pointed out that the city should study the speech of the secretary at the symposium on trade.');
-- statements: noun 'states', 'adding' a number, 'to also announce', words up to 'but'
SELECT pg_temp.statements('It is calm. Governor Ana Ruiz met leaders to discuss ways states can improve trade. She is scheduled to also announce it.');
SELECT pg_temp.statements('It is calm. Kestrin Ltd expanded its mill, adding 130 more jobs to the town. Li Bo said trade grew, adding that all will gain.');
SELECT pg_temp.statements('It is calm. Li Bo said that “steel making is alive and well in Ohio” but he sees the need to invest.');
-- statements: marks around a term stay, around the whole go; a term before 'X said'; the clause behind 'After visiting'; what is observed
SELECT pg_temp.statements('It is calm. “Little giants” grew, Wu Gang said. Trade grew, enhancing the name of “Made in Vaasa,” Li Bo said. “It works,” Li Bo said.');
SELECT pg_temp.statements('It is calm. Vice Premier Lin Bo spoke. After visiting the Costra Group, a maker in Vaasa, the vice premier praised the firm, saying that industry must count on innovation.');
SELECT pg_temp.statements('It is calm. Lin Bo observed the growth of the park. Lin Bo observed that trade grew.');
-- events: those visited are named behind the verb; the maker of what was visited is no visitor
SELECT pg_temp.events('It is calm. The firms visited by Mayor Chen Zhuo were Norvel Steel Co., Ltd. and Lin Tools Co., Ltd.');
SELECT pg_temp.events('It is calm. The works visited by Mayor Chen Zhuo was built by Norvel Steel Co., Ltd.');
-- events: a dateline that lost its dash is no place of what happened
SELECT pg_temp.events(E'The Mill Opens\n\nGuwahati, Jan 16 During his visit, Mayor Li Bo met Wu Gang.');
