-- Persons with roles, organisations, places and programmes over the shipped
-- lexicon: one phenomenon a case, each named for it.
CREATE FUNCTION pg_temp.persons(body text) RETURNS text LANGUAGE sql AS $$
	SELECT string_agg(p.name || coalesce(' [' || (SELECT string_agg(r.phrase, '; ') FROM unnest(p.roles) r) || ']', ''),
		' | ' ORDER BY lower(p.mentions), p.name)
	FROM gazette.persons(body) p
$$;
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
\pset format unaligned
\pset tuples_only on

-- persons: a Chinese surname with a given name of one and of two syllables
SELECT pg_temp.persons('The meeting heard that Song Kai and Lu Mingzhe would travel to the plant next week.');
-- persons: a compound surname
SELECT pg_temp.persons('Ouyang Jing, director of the Municipal Bureau of Statistics, read the report.');
-- persons: given name first, as in English writing
SELECT pg_temp.persons('The coating was developed by Mingzhe Zhou, a chemist at Tongji University.');
-- persons: initials and a name suffix
SELECT pg_temp.persons('The plan was presented by Robert J. Halloway Jr. on Monday.');
-- persons: particles of Dutch, German, Spanish and Portuguese names
SELECT pg_temp.persons('Chief Executive Jeroen van der Linden met Finance Minister Claudia de la Vega and Mayor Paulo dos Santos.');
-- persons: a Korean name with a hyphen
SELECT pg_temp.persons('Industry Minister Kang Min-ho inspected the yard.');
-- persons: an honorific is no part of the name
SELECT pg_temp.persons('Dr. Helena Brandt and Shri Rajesh Kumar opened the laboratory.');
-- persons: degrees stand between name and role
SELECT pg_temp.persons('"It works," said Laura Meyer, M.D., Ph.D., President and Chief Medical Officer of Nordbio.');
-- persons: a single name behind a title
SELECT pg_temp.persons('Energy Minister Sutrisno said on Monday that prices would fall.');
-- persons: a capital at the head of a sentence makes no name
SELECT pg_temp.persons('Prices rose. Young workers left. Rising costs hurt. Long queues formed.');
-- persons: a name of the headline is found by its body
SELECT pg_temp.persons(E'Deng Haibo Visits New Plant\n\nDeng Haibo, mayor of Lishan, visited a plant on Monday. Deng said it was large.');
-- persons: two persons of one surname are kept apart by their titles
SELECT p.name, p.mentions FROM gazette.persons('Wu Jianguo, secretary of the Party Committee, and Wu Lin, mayor of the city, spoke. Mayor Wu thanked the workers. Wu left early.') p ORDER BY lower(p.mentions);

-- persons: initials with and without full stops
SELECT pg_temp.persons('K.T. Raman Rao opened the plant. K T Raman Rao said it was large.');
-- roles: two joined roles behind the name
SELECT pg_temp.persons('Peng Lihua, member of the Standing Committee of the Provincial Party Committee and Secretary of the Municipal Party Committee, went to the port.');
-- roles: before the name, with the body
SELECT pg_temp.persons('Deputy Secretary of the Municipal Party Committee Cao Rui presided over the meeting.');
-- roles: an apposition with comma on both sides
SELECT pg_temp.persons('The company''s founder, Anna Lindqvist, said sales had doubled.');
-- roles: an owner that is a company is part of the role
SELECT pg_temp.persons('Voltanic''s chief financial officer, Henrik Moe, declined to comment.');
-- roles: a company in front of the title
SELECT pg_temp.persons('Voltanic CEO Henrik Moe spoke first.');
-- roles: one title for a list of persons
SELECT pg_temp.persons('City leaders Qian Feng, Meng Yao and Shi Lei took part.');
-- roles: a relative clause
SELECT pg_temp.persons('Maria Keller, who heads the Federal Agency for Ports, rejected the claim.');
-- roles: a portfolio of several fields
SELECT pg_temp.persons('Maria Keller, Minister for Trade, Tourism and Investment, opened the fair.');
-- roles: a portfolio that goes on over 'and'
SELECT pg_temp.persons('The Minister of Industry and Mineral Resources Faisal Al-Harbi opened the forum.');
-- roles: a portfolio whose fields are no firms
SELECT pg_temp.persons('Union Petroleum and Natural Gas Minister Rakesh Nair was present.'),
	pg_temp.organizations('Union Petroleum and Natural Gas Minister Rakesh Nair was present.');
-- roles: letters of a degree that are a title here
SELECT pg_temp.persons('Mr. T.V. Raman, MD, Tata Steel, and Dibya Mishra, Hon''ble Minister, Industries, attended.');
-- roles: a body behind a comma
SELECT pg_temp.persons('Smt. Anita Rao, Secretary, Ministry of Steel, read the report.');
-- roles: two in one pair of brackets
SELECT pg_temp.persons('Dong Yumo (Vice Secretary of the District Committee and Acting District Mayor) visited the plant.');
-- roles: a field in small letters
SELECT pg_temp.persons('Labour''s shadow business minister, Jonathan Reddish, spoke.');
-- roles: role and name in turn
SELECT pg_temp.persons('The mayor of Lyon, Maria Keller, the governor of Giza, Omar Sayed, and the head of the union, Henrik Moe, met.');
-- roles: given by a verb, and to a pronoun
SELECT pg_temp.persons('Maria Keller was appointed chief engineer on Monday. She was previously an analyst at Citi.');
-- roles: former, acting, deputy
SELECT pg_temp.persons('Former Prime Minister Jan Novak met acting director Eva Horak and deputy mayor Petr Dvorak.');
-- roles: of an appointment
SELECT pg_temp.persons('The board appointed Claire Dubois as chief operating officer.');
-- roles: portfolios with and
SELECT pg_temp.persons('Trade and Industry Minister David Okoro signed the order.');

-- organisations: legal forms of several countries
SELECT pg_temp.organizations('Suppliers include Halden Kabel GmbH & Co. KG, Officine Riva S.p.A., Tanaka Seiko K.K. and Sundaram Castings Pvt. Ltd. of Chennai.');
-- organisations: an enumeration of companies, as translated
SELECT pg_temp.organizations('They visited Hebei Ruitong Intelligent Equipment Co.,Ltd., Longda Food Group and Yuchen Biological Technology Company.');
-- organisations: a place in brackets inside the name
SELECT pg_temp.organizations('The party came to Weihai Optics (Suzhou) Co., Ltd. in the afternoon.');
-- organisations: head first, with of, commas and and
SELECT pg_temp.organizations('The Ministry of Trade, Industry and Energy and the Department of Health declined to comment.');
-- organisations: ordinary words joined by and before the head
SELECT pg_temp.organizations('The Municipal Development and Reform Commission approved the plan.');
-- organisations: an acronym in brackets, used later
SELECT pg_temp.organizations('The Baltic Maritime Safety Agency (BMSA) opened an inquiry. BMSA said it would report in May.');
-- organisations: a short form
SELECT pg_temp.organizations('Shanghai Qiyuan Medical Devices Co., Ltd. opened a plant. Qiyuan said it would hire 300 people.');
-- organisations: a possessive inside, and one that ends the name
SELECT pg_temp.organizations('The Sichuan Provincial People''s Government thanked the Dock Workers'' Union and Siemens''s engineers.');
-- organisations: who gets a sum of money
SELECT pg_temp.organizations('Norden Capital GmbH invested 30 million euros in Skerrin Wind.');
-- organisations: a brand that is a word, too
SELECT pg_temp.organizations('Shell will build a refinery. The shell broke.');
-- organisations: the board of a company is the company
SELECT pg_temp.organizations('Hans Berg, chairman of the Board of Directors of Skerrin Industrial Investment Company, spoke.');
-- organisations: a trade that firms are called by
SELECT pg_temp.organizations('Eagle Pharmaceuticals (NASDAQ: EGLX) is acquiring a rival.');
-- organisations: a short form up to the ampersand
SELECT pg_temp.organizations('Korea Ferries & Offshore Engineering Co. won an order. Korea Ferries will build two ships.');
-- organisations: a noun before the name
SELECT pg_temp.organizations('The loan went to Danish turbine maker Vindkraften.');
-- organisations: a company described behind its name
SELECT pg_temp.organizations('Solvanta, a maker of solar inverters, raised money.');
-- organisations: a head alone is nobody
SELECT pg_temp.organizations('The ministry and the committee met. The Company agreed. The Bureau did not.');
-- organisations: of the Standing Committee, the body is meant
SELECT pg_temp.organizations('Fang Ke is a member of the Standing Committee of the Municipal Party Committee.');

-- places: districts and zones by their head
SELECT pg_temp.places('The group went to Xinghua District, the Lanhai Economic Development Zone and the Port of Rotterdam.');
-- places: a list that begins with a known place
SELECT pg_temp.places('Plants are planned in Hanoi, Hai Phong and Da Nang.');
-- places: one place in another
SELECT pg_temp.places('The factory stands in Yuhang District, Hangzhou.');
-- places: lost capitals
SELECT pg_temp.places('They exported to poland and chile and came to xiamen city.');
-- places: the full name rather than its abbreviation
SELECT pg_temp.places('LOUISVILLE, Ky. - A plant opens in Kentucky.');
-- places: an adjective is no place
SELECT pg_temp.places('The U.S. company and its Chinese partner met in the U.S. on Monday.');
-- places: a place inside a name is none
SELECT pg_temp.places('Bank of China and the University of Oslo signed the contract.');

-- places: a list of towns that no gazetteer has
SELECT pg_temp.places('New areas are planned at Vantaa, Lohjala, Ruskeala, Metsä Kylä and Torppa.');
-- places: letters that are a title or a state
SELECT pg_temp.places('Mr. T.V. Raman, MD, spoke in Baltimore, MD, on Monday.');
-- places: where a plant stands
SELECT pg_temp.places('They broke ground for a new Jeffersonville battery plant.');
-- programmes: variants of one name
SELECT pg_temp.programmes('It follows Made in China 2025 and the Belt and Road Initiative.');
SELECT pg_temp.programmes('It follows Chinese manufacturing 2025 and "industrial 4.0".');
-- programmes: by their head
SELECT pg_temp.programmes('Funds come from the Clean Ports Programme and the Offshore Wind Safety Act of 2019.');
-- programmes: in book marks
SELECT pg_temp.programmes('The government issued the 《Several Opinions on Supporting the Chip Industry》.');
-- programmes: a plan with a number
SELECT pg_temp.programmes('The 14th Five-Year Plan ends in 2025.');

-- case: a page in small letters only
SELECT pg_temp.persons(t), pg_temp.organizations(t), pg_temp.places(t) FROM (SELECT
'song kai, secretary of the municipal party committee, went to xinghua district on monday to investigate the new energy industry. he visited fujian minghui battery materials co., ltd. and said that the company must seize the opportunity and increase investment in research.') x(t);
-- case: a page in capitals only
SELECT pg_temp.persons(t), pg_temp.organizations(t), pg_temp.places(t) FROM (SELECT
'FINNISH BATTERY MAKER FJORDCELL ASA SAID ON TUESDAY IT WOULD BUILD A PLANT IN VAASA. CHIEF EXECUTIVE OFFICER INGRID SOLBERG TOLD REPORTERS THAT THE TOWN HAS THE GRID, THE PORT AND THE ENGINEERS, AND THAT THE COMPANY BRINGS THE CHEMISTRY.') x(t);
-- persons: a surname that is a place's name too
SELECT pg_temp.persons('Mayor Paulo dos Santos met Mr. Lima and Ana London on Monday.');
-- roles: an age between name and role
SELECT pg_temp.persons('Nina Bauer, 47, chief executive of Voltanic, resigned.');
-- roles: a state and its head of government
SELECT pg_temp.persons('Chief Minister of Gujarat Bhupen Shah laid the stone.');
-- roles: a chair of two offices
SELECT pg_temp.persons('Party Secretary and Chairman of Longda Group Qin Gang welcomed them.');
-- given names in small letters; a role that another noun governs is not the subject's
SELECT pg_temp.persons('Lu peng, director of the park, and Mayor Gao qiang opened the fair.');
SELECT pg_temp.persons('With the support of the mayor, Wang Ming built a plant.');
SELECT pg_temp.persons('The plan was presented by the mayor, Wang Ming.');
-- organisations: a ticker symbol is a short form
SELECT pg_temp.organizations('Voltanic Power, Inc. (NASDAQ: VLTN) rose. VLTN shares closed at a record.');
-- organisations: a word for a body is no name
SELECT pg_temp.organizations('The Board of Directors approved the Series B round.');
-- places: an agency in the dateline is none
SELECT pg_temp.places(E'A title of five words\n\nBEIJING, April 2 (Xinhua) -- The weather was fine in Beijing on Thursday.');
-- programmes: a document with its subject
SELECT pg_temp.programmes('The State Council issued the Guiding Opinions on Accelerating the Development of the Silver Economy.');
-- Chinese: roles before the name and behind it, lists, one or two characters of a given name, names found again, words that only look so
SELECT pg_temp.persons('县委书记、县人大常委会主任沈立新在开工现场发言，副县长苏敏随后介绍项目。县领导方磊、贺晓云等到场。');
SELECT pg_temp.persons('公司董事长兼总经理欧阳明介绍了情况。杨立波副省长到场，杨立波说，要抓住机遇。');
SELECT pg_temp.persons('书记高度重视此项工作，市长全程陪同调研，省政府副秘书长陈亮参加。张伟同志指出，要抓好落实。');
SELECT pg_temp.organizations('他来到长沙启明铸造设备有限公司，支持企业与浙江大学合办实验班，供货商包括山东海蓝药业有限公司和诺德制药。');
SELECT pg_temp.organizations('该公司、本公司和多家企业与市财政局座谈。');
SELECT pg_temp.places('大连市金州区的厂房和成都高新区锦川软件孵化园。');
SELECT pg_temp.persons('国务院任命韩一舟为公安部部长。市委书记陈立陪同。王强担任董事长。');
SELECT pg_temp.organizations('中国海桥保险（集团）股份有限公司与大连市人民政府签署战略合作协议。');
SELECT pg_temp.persons('示范区党工委书记、兰州经济技术开发区党工委副书记冯立民,浙江远帆新能源科技有限公司董事长许航分别致辞。');
SELECT pg_temp.organizations('县工业园区投资开发有限公司与广西远山国际高新科技创业园有限公司签订租约。');
-- a family name that is another word, behind a title and a given name
SELECT pg_temp.persons('Governor Karen Deal met Minister John Power and Mia Penn, paint manufacturing lead at Kestrin Company.');
SELECT pg_temp.persons('Today, Anna Ruiz- Director of the Kita Port Office - opened the pier.');
SELECT pg_temp.persons('我市市委书记梁文博到场。郑市长强调，要加快进度。');
SELECT pg_temp.persons('市委常委、常务副市长郑明远带队督查。郑市长强调，要加快进度。王市长来到车间。');
-- persons: a family name that is a month
SELECT pg_temp.persons('The chief financial officer, Dora March, said so in March. March said no more.');
-- persons: a long dash parts names
SELECT pg_temp.persons('Leaders of the city—Hou Jingwen and Shao Bin—came.');
-- persons: other people behind 'as well as'
SELECT pg_temp.persons('Hou Jingwen, Shao Bin and Ma Lifang, as well as heads of departments, attended.');
-- amounts: codes of currencies that mean other things as well
SELECT text, value, unit FROM gazette.amounts('The Hong Kong SAR 25 years on is rich. It cost SAR 5 billion and EGP 300 million. ALL 3 million people came.');
-- persons: a place behind a particle, letters that are a country, a name that is a place's head
SELECT pg_temp.persons('Maria Fernandez de Cordoba, the minister, met U.S. Sen. Carla Cole. Acting Secretary of Labor Julie Park toured the plant.');
-- persons: syllables that are parted now so, now so
SELECT pg_temp.persons('Mayor Wei Hongda came. The mayor Wei Hong Da spoke.');
-- persons: 'deputy' before another title, portfolios without commas or before a verb, honorifics behind them
SELECT pg_temp.persons('The deputy county chief Wei Zhang came. The Minister of Industry Trade and Investment Mr Juhani Rantala said so. Hanna Berg, Minister of Energy, Micro, Small & Medium Enterprises said so. Minister of State for Heavy Industries Shri Anil Rao agreed.');
-- persons: what is chaired once is no office
SELECT pg_temp.persons('Hanna Berg, who chaired the gathering, spoke. Juhani Rantala, who heads Nordkraft ASA, agreed.');
-- organisations: a place in brackets before the trade
SELECT pg_temp.organizations('He visited Lanting Luhe (Hefei) Rice Industry Co., Ltd. on Monday.');
-- programmes: small heads with a year, or of the nation
SELECT pg_temp.programmes('It introduced the Lima Solar Energy policy 2012 and the National Solar mission. National Steel plans 2024 output.');
-- organisations: counted bodies
SELECT pg_temp.organizations('Many EU leaders are concerned.');
-- amounts: yen parted from its number
SELECT text, value, unit FROM gazette.amounts('Revenue was ¥ 6.9bn (compared with a ¥ 6.4bn loss).');
-- dates: a list shares the year of its last
SELECT text, during FROM gazette.dates('It runs on Wednesday, February 12th and Thursday, February 13th, 2025. In January, February and March 2023 it rained.');
-- persons: fields joined by an ampersand, words that say how long one has served
SELECT pg_temp.persons('Minister of State for Mines, Fisheries & Dairy K. Sundar met long-serving chairman Martin Ekberg.');
-- organizations: a body's board behind its acronym
SELECT pg_temp.organizations('The Kita Steel Makers Association (KSMA) Board of Directors met.');
-- products: what makers call their makes, names with a short number, words of naming behind a comma and before 'the'
SELECT name FROM gazette.products('The van, powered by its Voltium battery platform, has a Kestrivo 9 chip. A drug, known as Zorvaxa, came.');
SELECT name FROM gazette.products('The firm showed an electric car called the HV600 and the Arcavia SUV.');
-- persons: letters behind a name that begin its role, and are a legal form elsewhere
SELECT pg_temp.persons('"Fine," said John Neuber, SIA President and CEO.');
-- programmes: capitals before 'for' and a small head, a paper in quotes behind a comma
SELECT pg_temp.programmes('It launched the Skills for Industry programme and the green paper, "Building our Future", on Monday.');
-- organizations: divisions of known firms
SELECT pg_temp.organizations('FedEx Express and Samsung Display will share the hub. All Nippon Airways came.');
-- persons: what a minister looks after, and where, before the name
SELECT pg_temp.persons('Minister for Mines, Energy and Water in Northland, Ole Berg, met Minister of Trade & Tourism Anna Low.');
SELECT pg_temp.persons('Minister of State for Information and Broadcasting, Animal Husbandry and Dairy L. Murali spoke.');
-- persons: the role of an office, and a part in something
SELECT pg_temp.persons('Hanna Lindqvist will step into the role of President and CEO. Juhani Rantala pointed to the role of the governor.');
-- persons: an irregular verb behind a role
SELECT pg_temp.persons('Hou Jingwen, secretary of the CPC Vaasa Municipal Committee led a team to the plant.');
-- organizations: trades in a list before the legal form
SELECT pg_temp.organizations('She came to Vaasa Lantu Cereals, Oils and Foodstuffs Co., Ltd. on Monday.');
-- persons: a given name before the name of a firm
SELECT pg_temp.persons('"Fine," said Karl Ford, executive chair of Ford. It made Kia Motors glad.');
-- persons: the verb of a quotation that begins its sentence
SELECT pg_temp.persons('It opened. Said Chuck Ekberg, chairman of Kestrin Ltd, "It works."');
-- programmes: a name that is a paper's head, too
SELECT pg_temp.programmes('"We have a deal," said Bill Ekberg on Monday.');
-- places: the given name before a headline's verb
SELECT pg_temp.places(E'Chen Jining Visited KSM\n\nChen Jining, mayor of Vaasa, visited KSM on Monday. He saw its looms.');
-- organizations: what firms announce and are called, whom a tour visits
SELECT pg_temp.organizations('Meadow Bikes has announced a plan. It has grown. Kestrivo is a leading maker of zippers. Mayor Wang Hao visited Xinhongming and Dover.');
-- places: names of two syllables before small nouns
SELECT pg_temp.places('They saw the new Long Thanh airport and Dong Phu district.');
SELECT pg_temp.persons('They saw the new Long Thanh airport and Dong Phu district.');
-- organizations: who leads a project; abbreviations with an ampersand
SELECT pg_temp.organizations('One project, led by Hempitecta in Jerome, does research, development and demonstration (RD&D).');
-- organizations: no place of a dateline
SELECT pg_temp.organizations(E'Kestrin Profit Climbs\n\n(Kita Wire) - Kestrin Inc. (KSTR), a maker of looms, reported a rise in profit.');
-- amounts: hundredths of a currency
SELECT text, value, unit FROM gazette.amounts('Shares fell to 522 pence. Profit was 35 cents a share. The tax is 12 cents per kWh.');
SELECT text, value, unit FROM gazette.amounts('It makes 33,000 mtpa of soda, 3 mtpa of steel and 2 million mtpa of coal.');
SELECT text, value, unit FROM gazette.amounts('In Sydney, Australia, it fell to 52 cents, or 35 US cents.');
-- persons: a bare title beside one that says more, with 'the' or without
SELECT pg_temp.persons('Chairman Lin Bo spoke. Lin Bo, chairman of the Kestrin Group, left. Lin Bo, chairman of Kestrin Group, came. Deputy secretary Wu An met Secretary Wu An.');
-- dates: a day, no two years
SELECT text, during FROM gazette.dates('It was updated on 2011-12-03, in 2011-12.');
-- places: no research base, no firm behind a place and a comma
SELECT pg_temp.places('The largest R&D base opened. In Samara, Kestrivo is about to launch a mill.');
SELECT pg_temp.organizations('The "Intelligent Factory" opened. In Samara, Kestrivo is about to launch a mill. It was built by Bright Meadow, a maker of pumps.');
-- the front of a fair's name is no firm
SELECT pg_temp.organizations('It is calm. The 5th Western China International Investment and Trade Fair opened in Chongqing. The Mabel Machinery & Tools Expo closed.');
-- places: the hub of a region is no name; a firm has works of a price
SELECT pg_temp.places('It is calm. It is the ''Manufacturing Hub of South Asia'' and the Port of Vaasa.');
SELECT pg_temp.organizations('It is calm. The minister launched Godrin Agrovet''s Rs 100 crore edible oil refinery plant. He opened Kinso Solution''s 500 MW plant. He opened Berra''s $3 million in trade, the plant.');
-- roles: a verb before the title is no part of it
SELECT pg_temp.persons('It is calm. Joe Berg was present to greet Governor Ana Ruiz. He spoke to finance minister Lena Holt.');
-- places: no fields with an ampersand, no surname that acts
SELECT pg_temp.places('It is calm. Premier Li Qin spoke. While inspecting a firm in Heilongjiang, Li learned about AI in R&D design and in M&A.');
-- persons: the letter A is an initial before another one
SELECT pg_temp.persons('It was signed by NRPL CMD A K Menon. A P Desai, chairman of Norvel, came. A Rusty Pump broke. A D Minor scale was heard.');
-- source: a field of a translated page
SELECT source, authors FROM gazette.parse(E'The Mill Opens\n\nIt is calm.\n\nTranslator: Yu Jiao\nChinese source: Linpu Daily');
