-- What an analyst asks, in plain SQL over articles of one city: visits by leader and month, companies by district, who goes with
-- whom, directives and statements about industries, each with the words that say so; shares and co-occurrence of industries.
\pset format unaligned
SET datestyle = 'ISO';

CREATE TABLE news (id int PRIMARY KEY, published date, body text NOT NULL, industries ltree[]);
CREATE TRIGGER tag BEFORE INSERT ON news
	FOR EACH ROW EXECUTE FUNCTION gazette.extract_trigger('industries', '', 'body');
INSERT INTO news (id, published, body) VALUES
(1, '2021-03-04', 'Mayor inspects battery plants in Linhu District

On March 3, Mayor Qin Haoran inspected Norin Battery Co., Ltd. and Halden Lithium Technology Co., Ltd. in Linhu District. Vice Mayor Fu Qinglan and Secretary-General Deng Weimin participated in the inspection.

Qin Haoran stressed that the city must build more battery plants. First, we must support the makers of lithium batteries. Second, we must build charging stations in every district.

"The power battery is the heart of the new energy vehicle," Qin Haoran said.'),
(2, '2021-03-20', 'Qin Haoran inspects wind turbine maker in Beishan County

On March 19, Mayor Qin Haoran inspected Vantor Wind Power Equipment Co., Ltd. in Beishan County. Vice Mayor Fu Qinglan participated in the inspection.

"Orders for wind turbines have doubled this year," said Gu Minghui, general manager of Vantor Wind Power Equipment Co., Ltd. He added that offshore wind power would need larger blades.

Qin Haoran urged the county to develop wind power.'),
(3, '2021-04-16', 'Party secretary visits chip company

On April 15, Shen Yulin, Secretary of the Municipal Party Committee, visited Kestrel Semiconductor Co., Ltd. and Norin Battery Co., Ltd. in Linhu District. Mayor Qin Haoran and Secretary-General Deng Weimin participated in the visit.

Shen Yulin said that the semiconductor industry needed patience. He urged the district to build a chip packaging plant.'),
(4, '2021-04-22', 'Central bank: commercial banks lend more to farms

Commercial banks lent more to rice and wheat growers in March, the central bank said on Thursday.'),
(5, '2021-04-28', 'Shen Yulin plans a visit

Shen Yulin, Secretary of the Municipal Party Committee, will visit Vantor Wind Power Equipment Co., Ltd. in Beishan County next week.'),
(6, '2021-05-07', 'Lithium battery maker to build wind farm

Norin Battery Co., Ltd. will build a wind farm beside its lithium battery plant, the company said. The lithium batteries will store the power of the wind farm.');

-- One row a visit and leader; what the events name is looked up among the article's entities.
CREATE TEMP VIEW visits AS
SELECT n.id, leader, coalesce(lower(e.during), p.published) AS day, e.participants,
	   ARRAY(SELECT o.name FROM unnest(p.organizations) o WHERE o.name = ANY (e.targets) AND o.kind = 'company') AS companies,
	   ARRAY(SELECT l.name FROM unnest(p.places) l WHERE l.name = ANY (e.places) AND l.kind = 'county') AS districts,
	   substr(n.body, lower(e.span), upper(e.span) - lower(e.span)) AS evidence
FROM news n, gazette.parse(n.body, published => n.published) p, unnest(p.events) e, unnest(e.actors) leader
WHERE e.kind IN ('inspection', 'visit') AND e.modality = 'done';

SELECT leader, date_trunc('month', day)::date AS month, count(DISTINCT id) AS visits, array_agg(DISTINCT evidence) AS evidence
FROM visits GROUP BY leader, month ORDER BY leader, month;

SELECT district, company, array_agg(DISTINCT id ORDER BY id) AS articles
FROM visits, unnest(districts) district, unnest(companies) company
GROUP BY district, company ORDER BY district, company;

-- Who goes with whom: the edges of a graph; and the pairs that go together with anybody.
SELECT leader, companion, count(DISTINCT id) AS visits, min(evidence) AS evidence
FROM visits, unnest(participants) companion
GROUP BY leader, companion ORDER BY leader, visits DESC, companion;
SELECT a AS one, b AS other, count(DISTINCT id) AS visits
FROM visits, unnest(leader || participants) a, unnest(leader || participants) b
WHERE a < b GROUP BY a, b ORDER BY visits DESC, a, b;

-- What is planned is no visit yet.
SELECT leader, e.modality, e.targets
FROM news n, gazette.events(n.body) e, unnest(e.actors) leader
WHERE n.id = 5;

-- Industries of the directives that a leader gave.
SELECT d.speaker AS leader, i.code, i.title, count(*) AS directives,
	   min(substr(n.body, lower(d.span), upper(d.span) - lower(d.span))) AS evidence
FROM news n, gazette.directives(n.body) d, unnest(d.industries) path JOIN gazette.category_tree i USING (path)
WHERE path <@ 'sei2018'
GROUP BY d.speaker, i.code, i.title ORDER BY leader, i.code;

-- Statements with words about new-energy vehicles and new energy in them.
SELECT n.id, s.speaker, i.code, substr(n.body, lower(s.span), upper(s.span) - lower(s.span)) AS evidence
FROM news n, gazette.statements(n.body) s, LATERAL (
	SELECT DISTINCT t.code FROM gazette.mentions(n.body) m JOIN gazette.category_tree t ON t.path::text = m.value
	WHERE m.kind = 'industry' AND m.span <@ s.span AND t.path <@ ARRAY['sei2018.5', 'sei2018.6']::ltree[]) i
ORDER BY n.id, lower(s.span), i.code;

-- Industries of the companies that a leader visited, by all articles that name them.
WITH about AS (
	SELECT DISTINCT o.name AS company, subpath(path, 0, 3) AS path
	FROM news n, gazette.organizations(n.body) o, unnest(n.industries) path
	WHERE o.kind = 'company' AND path <@ 'isic4' AND nlevel(path) >= 3
)
SELECT v.leader, a.path, t.title, array_agg(DISTINCT a.company ORDER BY a.company) AS companies
FROM visits v, unnest(v.companies) company JOIN about a USING (company) JOIN gazette.category_tree t USING (path)
GROUP BY v.leader, a.path, t.title ORDER BY v.leader, a.path;

-- Share of the articles by industry and month: first level of the list, ISIC divisions, NACE divisions by translation.
WITH months AS (
	SELECT date_trunc('month', published)::date AS month, count(*) AS articles FROM news GROUP BY 1
), tagged AS (
	SELECT DISTINCT n.id, date_trunc('month', n.published)::date AS month, subpath(path, 0, 2) AS path
	FROM news n, unnest(n.industries) path WHERE path <@ 'sei2018'
)
SELECT month, t.title, count(*) AS articles, round(100.0 * count(*) / m.articles) AS percent
FROM tagged JOIN months m USING (month) JOIN gazette.category_tree t USING (path)
GROUP BY month, t.path, t.title, m.articles ORDER BY month, t.path;
SELECT subpath(path, 0, 3) AS division, count(DISTINCT n.id) AS articles
FROM news n, unnest(n.industries) path
WHERE path <@ 'isic4' AND nlevel(path) >= 3 GROUP BY division ORDER BY articles DESC, division;
SELECT t.path, t.title, count(DISTINCT n.id) AS articles
FROM news n, unnest(n.industries) i, gazette.translate(subpath(i, 0, 3), 'nace2') t
WHERE i <@ 'isic4' AND nlevel(i) >= 3 AND t.relation = 'exact'
GROUP BY t.path, t.title ORDER BY articles DESC, t.path;

-- Industries that articles have in common.
SELECT a AS one, b AS other, count(DISTINCT n.id) AS articles
FROM news n, LATERAL (SELECT DISTINCT subpath(p, 0, 3) FROM unnest(n.industries) p WHERE p <@ 'sei2018' AND nlevel(p) >= 3) x (a),
	LATERAL (SELECT DISTINCT subpath(p, 0, 3) FROM unnest(n.industries) p WHERE p <@ 'sei2018' AND nlevel(p) >= 3) y (b)
WHERE a < b GROUP BY a, b ORDER BY articles DESC, a, b;

DROP VIEW visits;
DROP TABLE news;
