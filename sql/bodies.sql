-- Organisations, places, programmes and products over the shipped lexicon, beyond
-- the cases of names.sql: one way of writing a case.
CREATE FUNCTION pg_temp.organizations(body text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(o.name || coalesce(' = ' || array_to_string(o.aliases, ', '), ''), ' | ' ORDER BY lower(o.mentions))
	FROM (SELECT name, NULLIF(aliases, '{}') AS aliases, mentions FROM gazette.organizations(body)) o
$$;
CREATE FUNCTION pg_temp.places(body text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(p.name || coalesce(' in ' || p.within, ''), ' | ' ORDER BY lower(p.mentions)) FROM gazette.places(body) p
$$;
CREATE FUNCTION pg_temp.programmes(body text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(p.name || coalesce(' = ' || NULLIF(p.canonical, p.name), ''), ' | ' ORDER BY lower(p.mentions)) FROM gazette.programmes(body) p
$$;
CREATE FUNCTION pg_temp.products(body text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(p.name, ' | ' ORDER BY lower(p.mentions)) FROM gazette.products(body) p
$$;
\pset format unaligned
\pset tuples_only on

-- names: an acronym in brackets inside a longer name
SELECT pg_temp.organizations('He is a member of the Political Bureau of the Communist Party of China (CPC) Central Committee.');
-- names: what a body deliberates on
SELECT pg_temp.organizations('The Nevada Commission on Mineral Resources opened an inquiry.');
-- names: a legal form behind a phrase with of
SELECT pg_temp.organizations('The order went to Cotton Corporation of India Limited and to Ostwald Steel Corporation of Japan.');
-- names: a mission abroad, but no town for a university
SELECT pg_temp.organizations('The Korean Embassy in the Philippines thanked Aalto University in Espoo.');
-- names: a field of work with a preposition and a rare word
SELECT pg_temp.organizations('The National Centre for Research in Plant Genomics and the Lund Institute for Postharvest Technology and Storage agreed.');
-- names: Romance particles
SELECT pg_temp.organizations('The Universidad de los Llanos signed with Molinos del Bajo SpA and the Secretaría de Energía y Minas.');
-- names: a bureau that the lexicon has, with more joined to it
SELECT pg_temp.organizations('The Municipal Bureau of Natural Resources and Planning replied.');
-- names: a branch of a bank
SELECT pg_temp.organizations('Bank of China Meishan Sub-branch lent 20 million yuan.');
-- names: a zone in the phrase
SELECT pg_temp.organizations('The Party Working Committee of the Meishan Port Economic and Technological Development Zone met.');
-- names: a saint
SELECT pg_temp.organizations('She was treasurer of St. Brendan Medical until May.');
-- names: a legal form alone, a batch number, a contraction
SELECT pg_temp.organizations('SE: You''ve announced it. The batch KG2211B was recalled.');
-- names: a legislature takes no seat into its name
SELECT pg_temp.organizations('The Bundestag for years refused. Parliament approved the bill.');

-- short forms: the bare name of a firm, whoever else has it in the name
SELECT pg_temp.organizations('CRRC Corporation Limited named a chairman. CRRC Tangshan Co., Ltd. built the train. CRRC said it was fast.');
-- short forms: a group with words left out
SELECT pg_temp.organizations('Hubei Lanyuan Phosphorus Chemical Group Co., Ltd. will invest. Lanyuan Group said so on Monday.');
-- short forms: the letters mean what the text says, not what the lexicon has
SELECT pg_temp.organizations('Formosa Panel Technologies (FPT) grew. FPT said so.');
-- short forms: a known firm and its unit are two
SELECT pg_temp.organizations('Bosch said so. Bosch China President Xu Lan agreed.');

-- context: an adjective of ownership or seat
SELECT pg_temp.organizations('The yard was sold to state-owned Kopalnia Wirek and to Oslo-listed Fjordkraftig.');
-- context: a country in front
SELECT pg_temp.organizations('The trains go to Austria''s Donaubahn. India''s Karvella Maritime won the order.');
-- context: a person or a place of that country is none
SELECT pg_temp.organizations('Italy''s Giulia Marchetti went to Spain''s Valladolid.');
-- context: where people of a trade work
SELECT pg_temp.organizations('Analysts at Merrowfinch doubted it.');
-- context: relations of business
SELECT pg_temp.organizations('The yard is a subsidiary of Ostvaldia. The mine is owned by Perunika and has a contract with Zelkova.');
-- context: beside a known firm in a list
SELECT pg_temp.organizations('The consortium of Siemens and Zelkova won. They said so.');
-- context: an ampersand
SELECT pg_temp.organizations('The firm of Brindlow & Karsk lost the case.');
-- context: a Romance name that speaks
SELECT pg_temp.organizations('The fire is out, Química del Bajo said in a statement.');

-- small letters: level, field and head of a body of state behind its place
SELECT pg_temp.organizations('Officials of the Jiangsu provincial department of science and technology and the Wuxi municipal government came.');
-- small letters: with an owner, with a body above, with a place behind
SELECT pg_temp.organizations('The city''s emergency management bureau, the work safety office of the State Council and the provincial government of Iloilo agreed.');
-- small letters: no level, no field, no name
SELECT pg_temp.organizations('The company''s marketing department and the provincial government agreed with the bureau.');
-- small letters: a committee of a house
SELECT pg_temp.organizations('She told a Senate committee on Monday that it was late.');

-- programmes: a title in quotes, whole
SELECT pg_temp.programmes('In line with the "Action Plan for the High-quality Development of the Rare Earth Industry in Wuhu (2021-2025)", output grew.');
-- programmes: a quoted sentence is none
SELECT pg_temp.programmes('"The plan for the port is late," she said.');
-- programmes: rules that are counted
SELECT pg_temp.programmes('The "Three Medicine 26 Articles" were issued.');
-- programmes: the head before and behind the quotes
SELECT pg_temp.programmes('It was built under the program "Clean Rail Transit" and the "Heat for Heavy Industry" programme.');
-- programmes: opinions of a body on a subject, with a compound in it
SELECT pg_temp.programmes('The Opinions of the State Council on Supporting Small and Medium-sized Enterprises were read.');
-- programmes: an act with number and year
SELECT pg_temp.programmes('Presidential Regulation Number 15 of 2019 on the Acceleration of Tram Building, Law No. 4/2009 and Regulation (EU) 2023/1542 apply.');
-- programmes: an acronym before the head
SELECT pg_temp.programmes('They were chosen under the Fibre Linked Incentive (FLI) Scheme for Special Yarn.');
-- programmes: joined words behind an owner
SELECT pg_temp.programmes('It is part of Canada''s Biofoundry and Life Sciences Strategy.');
-- programmes: public money, and funds that invest
SELECT pg_temp.programmes('The Skills Renewal Fund pays a third. The National Pension Fund and the Kymi Growth Fund bought shares.');
-- programmes: a weak head with its subject
SELECT pg_temp.programmes('The Catalogue of Priority Metals for Foreign Investment came into force. The Catalogue sold well.');
-- programmes: not inside a body's name, not of a verb, not a person
SELECT pg_temp.programmes('The State Administration for Market Regulation said that Lanyuan Group plans to invest. Bill Andersen and Jude Law agreed.');
-- programmes: the number in the name is no amount
SELECT pg_temp.programmes('It is in line with Operation 300bn.');

-- context: what only firms do or have, also at the head of a sentence
SELECT pg_temp.organizations('Kestrin employs 400 people. Pallaton, which makes pumps, will grow. Norvella''s shares fell. Ombrane-owned mines closed.');
-- context: ordinary words on strong evidence
SELECT pg_temp.organizations('Shares in Brimstone Resources fell. It was Bright Meadow in the morning.');
-- context: between two, with one, in a list
SELECT pg_temp.organizations('A joint venture between Kestrin and Brandvold was set up. Customers include Zelkova, Perunika and Siemens.');
-- context: a noun in apposition
SELECT pg_temp.organizations('The startup, Pallaton, raised money.');
-- names: a unit that is counted, and a campus
SELECT pg_temp.organizations('The 58th Research Institute of China Electronics Technology Group and the Indian Institute of Technology Madras built it.');
-- names: 'and the' in a ministry's field
SELECT pg_temp.organizations('The Department of Forestry, Fisheries and the Environment agreed.');
-- names: 'and' behind 'of the', in a head of several words, and fields in small letters
SELECT pg_temp.organizations('Members of the Party Group of the Provincial Development and Reform Commission and of the Political and Legal Committee met.');
SELECT pg_temp.organizations('He heard the Municipal Bureau of natural resources and planning and the Office of the Standing Committee of the Municipal People''s Congress.');
-- names: an acronym in another language, and an acronym again
SELECT pg_temp.organizations('The Kestrin Authority for Zones and Harbours (MIDAR) opened. The Lanhai Institute of Standards (LISO) moved. MIDAR hired LISO.');
-- names: a title in two letters is no part of a name
SELECT pg_temp.organizations('Odisha CM Ravi Mudaliar laid the foundation stone of a plant.');
-- names: a car's name in a person's
SELECT pg_temp.organizations('Mayor Qin Baojun came to the R&D center and the Lanhai International Conference Center.');
-- trades in small letters or joined by 'and' before the legal form
SELECT pg_temp.organizations('She joined Shandong Lanhai pump and valve Technology Co., Ltd. in May.');
SELECT pg_temp.organizations('He left Hunan Songtao dairy technology Co., Ltd. for Anhui Keyuan packaging equipment Co., Ltd.');
SELECT pg_temp.organizations('He visited Dalian Lanfeng Machinery and Equipment Manufacturing Co., Ltd. and Huarui Co., Ltd.');
-- a seat, a purchase
SELECT pg_temp.organizations('Kestrin, based in Linz, said on Monday that Ostwald AG had agreed to buy Morvane for $2 billion.');

-- places: directions in capitals, and in small letters for the regions of China
SELECT pg_temp.places('The mine is in North Konawe. The party went to Upper Franconia and to a town in north China.');
-- places: heads of several words in small letters
SELECT pg_temp.places('They met at the Maricunga salt flat and the La Vega industrial park.');
-- places: a line between two
SELECT pg_temp.places('The train runs on the Beijing-Shenyang high-speed railway.');
-- places: the town that a plant is called after
SELECT pg_temp.places('The firm will expand its Meadowvale campus. She spoke at the Lubiatowo site.');
-- places: a list behind a verb that joins, the far end of a route
SELECT pg_temp.places('A road linking Hanoi, Sontra and Vanbac opened. The train runs from Lusaka to Kapirima.');
-- places: a canton by its full name, a county before a judge
SELECT pg_temp.places('The works is in the Canton of Solothurn. Jefferson County Judge Rodrigo Balmes spoke.');
-- places: other things that bear a town's name
SELECT pg_temp.places('The Fuxing trains run. The Beijing 2022 Winter Games were long. Shenzhou-20 docked.');
-- places: a person with a square's name, a country that describes
SELECT pg_temp.places('Rudecindo Cruz Plaza, president of the union, opened its first U.S. factory.');
-- places: a zone that has no other name
SELECT pg_temp.places('They inspected the Economic and Technological Development Zone.');

-- products: models by number, with a noun, a maker or a code's shape
SELECT pg_temp.products('The C-390 Millennium transport, the PW1900G engine, the Airbus A350 and KR-218 were shown. The A220-300 flew.');
-- products: numbers of roads, levels, targets, batches and summits are none
SELECT pg_temp.products('The M25 was closed. L3 and HER2 matter at COP28. Batch KG2211B was recalled. Flight MH370 vanished.');
-- products: a row of the lexicon with number and grade
SELECT pg_temp.products('The iPhone 16 Pro and Shenzhou-20 are new.');
-- products: coined words and what stands beside them
SELECT pg_temp.products('Its SiCura power modules and the SaltStack line of storage systems sell. It got approval for FluVantage, its first cell-based flu vaccine.');
-- products: the noun before, and the substance behind
SELECT pg_temp.products('Its drug Nivorix was approved. The vaccine, Tervadol, was not. Zelvorin (tolvexacept) was.');
-- products: a firm before what it makes
SELECT pg_temp.products('Kestrin steel and the Skua rocket were sold.');
-- organizations: shares in a name
SELECT pg_temp.organizations('Shares in Kestrin rose 3 percent on Monday.');
-- organizations: an owner that is a firm
SELECT pg_temp.organizations('Mill owner Kestrin, the largest steel company in Chad, has promised to hire.');
-- organizations: agreed to buy
SELECT pg_temp.organizations('Kestrin has agreed to buy the mill.');
-- organizations: a firm's branch
SELECT pg_temp.organizations('Kestrin India will build a plant in Pune.');
-- organizations: a board and a firm beside it
SELECT pg_temp.organizations('The Lima Cocoa Board and Bright Foods SA signed a deal.');
-- organizations: ordinary words joined by 'and' before the legal form
SELECT pg_temp.organizations('Clear Steel and Mines Limited said it would hire.');
-- organizations: an acronym that begins a compound
SELECT pg_temp.organizations('SEMI-CONDUCTOR prices rose.');
-- places: a county is not the city of that name
SELECT pg_temp.places('Hou Jingwen, mayor of Xinxiang City, went to Xinxiang County on Friday.');
-- names: traditional characters, as written
SELECT pg_temp.organizations('大明精密股份有限公司與經濟部簽約。');
SELECT pg_temp.places('他訪問了廣東省和台中。');
-- places: of two lines, two
SELECT pg_temp.places(E'李大明訪問廣東省\n\n台中5日電 李大明昨天抵達。');
