/*-------------------------------------------------------------------------
 *
 * spelling.c
 *	  British and American spellings of a word.
 *
 *	  programme / program	harbour / harbor	organisation / organization
 *	  analysed / analyzed	labelling / labeling
 *
 * Rules over endings alone would turn 'enterprise' into 'enterprize', so every
 * rule goes by a list of stems.  Which of the two a lexicon row uses does not
 * matter, nor which a text uses: the two become one canonical word.
 *
 * Limits: two words that differ in meaning as well (cheque and check, storey
 * and story) are left apart.
 *
 *-------------------------------------------------------------------------
 */
#include "lexicon/variants.h"

#include "base/wordlist.h"

typedef struct Pair
{
	const char *british;
	const char *american;
} Pair;

/* The two begin with one letter, and the tables are sorted by it. */

/* The word itself and its form in -s. */
static const Pair nouns[] = {
	{"abridgement", "abridgment"}, {"acknowledgement", "acknowledgment"},
	{"adviser", "advisor"}, {"aeroplane", "airplane"}, {"ageing", "aging"},
	{"anaesthetist", "anesthetist"}, {"analogue", "analog"}, {"artefact",
	"artifact"}, {"calibre", "caliber"}, {"carburettor", "carburetor"},
	{"catalogue", "catalog"}, {"centimetre", "centimeter"}, {"centre",
	"center"}, {"centred", "centered"}, {"centring", "centering"},
	{"chequebook", "checkbook"}, {"chilli", "chili"}, {"cosy", "cozy"},
	{"councillor", "councilor"}, {"counsellor", "counselor"}, {"decimetre",
	"decimeter"}, {"defence", "defense"}, {"dialogue", "dialog"}, {"disc",
	"disk"}, {"distil", "distill"}, {"doughnut", "donut"}, {"enrol",
	"enroll"}, {"enrolment", "enrollment"}, {"epicentre", "epicenter"},
	{"epilogue", "epilog"}, {"fibre", "fiber"}, {"fulfil", "fulfill"},
	{"fulfilment", "fulfillment"}, {"gigalitre", "gigaliter"}, {"gramme",
	"gram"}, {"grey", "gray"}, {"haematoma", "hematoma"}, {"hectolitre",
	"hectoliter"}, {"homologue", "homolog"}, {"instalment", "installment"},
	{"jeweller", "jeweler"}, {"jewellery", "jewelry"}, {"judgement",
	"judgment"}, {"kilogramme", "kilogram"}, {"kilolitre", "kiloliter"},
	{"kilometre", "kilometer"}, {"licence", "license"}, {"likeable",
	"likable"}, {"liquorice", "licorice"}, {"litre", "liter"}, {"liveable",
	"livable"}, {"lodgement", "lodgment"}, {"lustre", "luster"}, {"manoeuvre",
	"maneuver"}, {"manoeuvred", "maneuvered"}, {"manoeuvring", "maneuvering"},
	{"marvellous", "marvelous"}, {"meagre", "meager"}, {"megalitre",
	"megaliter"}, {"metre", "meter"}, {"micrometre", "micrometer"},
	{"millilitre", "milliliter"}, {"millimetre", "millimeter"}, {"mollusc",
	"mollusk"}, {"monologue", "monolog"}, {"moustache", "mustache"},
	{"nanometre", "nanometer"}, {"ochre", "ocher"}, {"offence", "offense"},
	{"omelette", "omelet"}, {"plough", "plow"}, {"ploughed", "plowed"},
	{"ploughing", "plowing"}, {"pretence", "pretense"}, {"programme",
	"program"}, {"protester", "protestor"}, {"pyjama", "pajama"}, {"sabre",
	"saber"}, {"saleable", "salable"}, {"sceptic", "skeptic"}, {"sceptical",
	"skeptical"}, {"scepticism", "skepticism"}, {"sizeable", "sizable"},
	{"skilful", "skillful"}, {"snowplough", "snowplow"}, {"sombre", "somber"},
	{"speciality", "specialty"}, {"spectre", "specter"}, {"sulphide",
	"sulfide"}, {"syphon", "siphon"}, {"theatre", "theater"}, {"tranquillity",
	"tranquility"}, {"tyre", "tire"}, {"wilful", "willful"}, {"woollen",
	"woolen"}, {"yoghurt", "yogurt"},
};

/* Whatever follows. */
static const Pair prefixes[] = {
	{"aluminium", "aluminum"}, {"anaemi", "anemi"}, {"anaesthe", "anesthe"},
	{"archaeolog", "archeolog"}, {"ardour", "ardor"}, {"armour", "armor"},
	{"bacteraem", "bacterem"}, {"behaviour", "behavior"}, {"bisulph",
	"bisulf"}, {"caesarean", "cesarean"}, {"caesium", "cesium"}, {"candour",
	"candor"}, {"clamour", "clamor"}, {"colour", "color"}, {"demeanour",
	"demeanor"}, {"desulph", "desulf"}, {"diarrhoea", "diarrhea"},
	{"discolour", "discolor"}, {"disulph", "disulf"}, {"encyclopaedi",
	"encyclopedi"}, {"endeavour", "endeavor"}, {"faecal", "fecal"}, {"favour",
	"favor"}, {"fervour", "fervor"}, {"flavour", "flavor"}, {"foetal",
	"fetal"}, {"foetus", "fetus"}, {"gynaecolog", "gynecolog"}, {"haemat",
	"hemat"}, {"haemodial", "hemodial"}, {"haemoglob", "hemoglob"},
	{"haemophil", "hemophil"}, {"haemorrhag", "hemorrhag"}, {"haemost",
	"hemost"}, {"harbour", "harbor"}, {"honour", "honor"}, {"humour",
	"humor"}, {"hyperglycaem", "hyperglycem"}, {"hypoglycaem", "hypoglycem"},
	{"ischaem", "ischem"}, {"labour", "labor"}, {"leukaemi", "leukemi"},
	{"mediaeval", "medieval"}, {"metabisulph", "metabisulf"}, {"mould",
	"mold"}, {"multicolour", "multicolor"}, {"neighbour", "neighbor"},
	{"odour", "odor"}, {"orthopaed", "orthoped"}, {"paediatr", "pediatr"},
	{"palaeo", "paleo"}, {"parlour", "parlor"}, {"rancour", "rancor"},
	{"rigour", "rigor"}, {"rumour", "rumor"}, {"saviour", "savior"},
	{"savour", "savor"}, {"septicaem", "septicem"}, {"smoulder", "smolder"},
	{"splendour", "splendor"}, {"succour", "succor"}, {"sulph", "sulf"},
	{"thiosulph", "thiosulf"}, {"toxaem", "toxem"}, {"tricolour", "tricolor"},
	{"tumour", "tumor"}, {"uraem", "urem"}, {"valour", "valor"}, {"vapour",
	"vapor"}, {"vigour", "vigor"}, {"watercolour", "watercolor"},
};

/* Stems before -ise and -ize, -isation and -ization, ... */
static const char *const is_stems[] = {
	"acclimat", "actual", "alphabet", "amort", "anonym", "antagon", "apolog",
	"author", "automat", "canal", "cannibal", "canon", "capital", "carbon",
	"categor", "central", "character", "chlorin", "civil", "climat",
	"collectiv", "colon", "commercial", "commun", "compartmental", "computer",
	"conceptual", "container", "contextual", "corporat", "criminal", "critic",
	"crystall", "custom", "decarbon", "decentral", "decolon", "decriminal",
	"deindustrial", "dematerial", "demilitar", "demobil", "democrat",
	"demoral", "denational", "depressur", "desensit", "destabil", "digit",
	"digital", "discret", "domest", "dramat", "dynam", "econom", "empath",
	"emphas", "energ", "equal", "euthan", "external", "factor", "familiar",
	"fantas", "fertil", "fiction", "final", "fluid", "formal", "fossil",
	"fraternal", "galvan", "gener", "general", "global", "harmon", "homogen",
	"hospital", "human", "hybrid", "hydrogen", "hypnot", "hypothes", "ideal",
	"idol", "immobil", "immun", "incentiv", "individual", "industrial",
	"initial", "institutional", "intellectual", "intern", "internal",
	"international", "ion", "italic", "item", "jeopard", "legal", "legitim",
	"liber", "liberal", "local", "lyophil", "magnet", "marginal", "maxim",
	"mechan", "memor", "metabol", "militar", "miniatur", "minim", "mobil",
	"modern", "monet", "monopol", "monument", "moral", "motor", "national",
	"natural", "neutral", "normal", "optim", "organ", "oxid", "oxygen",
	"parallel", "parametr", "particular", "pasteur", "patron", "pedestrian",
	"penal", "personal", "philosoph", "plastic", "polar", "politic",
	"polymer", "popular", "pressur", "priorit", "privat", "professional",
	"pseudonym", "psycholog", "public", "pulver", "random", "rational",
	"real", "recogn", "regional", "regular", "reindustrial", "relativ",
	"remobil", "reorgan", "revital", "revolution", "roman", "rugged", "sanit",
	"satir", "scrutin", "securit", "sensational", "sensit", "sentimental",
	"serial", "social", "solubil", "special", "stabil", "standard", "steril",
	"styl", "subsid", "summar", "symbol", "sympath", "synchron", "synthes",
	"system", "systemat", "tempor", "terror", "theor", "token", "total",
	"tranquill", "transistor", "traumat", "trivial", "unauthor", "uncivil",
	"underutil", "union", "unorgan", "unrecogn", "urban", "util", "vandal",
	"vapor", "verbal", "victim", "visual", "vital", "vocal", "vulcan",
	"vulgar", "weapon", "western", "winter"
};

/* Stems before -yse and -yze. */
static const char *const ys_stems[] = {
	"anal", "catal", "dial", "electrol", "hydrol", "paral", "pyrol", "photol"
};

/* Stems whose l is doubled before -ed, -ing and -er, or not. */
static const char *const l_stems[] = {
	"bevel", "bushel", "cancel", "channel", "chisel", "counsel", "dial",
	"dishevel", "duel", "enamel", "equal", "fuel", "funnel", "gravel",
	"initial", "kennel", "label", "level", "libel", "marshal", "marvel",
	"metal", "model", "panel", "pedal", "pencil", "pummel", "quarrel",
	"refuel", "relabel", "remodel", "rival", "shovel", "shrivel", "signal",
	"spiral", "stencil", "swivel", "tassel", "total", "towel", "trammel",
	"travel", "tunnel", "unravel", "yodel"
};

static const char *const verb_endings[] = {
	"e", "ed", "er", "ers", "es", "ing", "able", "ation", "ations",
	"ational"
};

static const char *const double_endings[] = {
	"ed", "er", "ers", "ing", "ings", "or", "ors"
};

static bool
same(const char *text, uint32_t len, const char *s)
{
	return strlen(s) == len && memcmp(text, s, len) == 0;
}

static bool
starts(const char *word, uint32_t len, const char *prefix)
{
	size_t		n = strlen(prefix);

	return n <= len && memcmp(word, prefix, n) == 0;
}

static bool
is_one_of(const char *text, uint32_t len, const char *const *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
	{
		if (same(text, len, list[i]))
			return true;
	}
	return false;
}

/* to, then what of word follows its first skip bytes */
static void
put(GazVariant *out, const char *to, uint32_t tolen, const char *word,
	uint32_t len, uint32_t skip)
{
	memcpy(out->text, to, tolen);
	memcpy(out->text + tolen, word + skip, len - skip);
	out->len = tolen + len - skip;
	out->text[out->len] = '\0';
}

/* Does word begin with from, and may the rest follow it? */
static bool
pair_fits(const char *word, uint32_t len, const char *from, bool any_rest)
{
	uint32_t	n = (uint32_t) strlen(from);

	return starts(word, len, from) &&
		(any_rest || len == n || (len == n + 1 && word[n] == 's'));
}

static bool
try_pairs(const Pair *pairs, size_t n, bool any_rest, const char *word,
		  uint32_t len, GazVariant *out)
{
	size_t		lo = 0;
	size_t		hi = n;

	while (lo < hi)
	{
		size_t		mid = lo + (hi - lo) / 2;

		if (pairs[mid].british[0] < word[0])
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < n && pairs[lo].british[0] == word[0]; lo++)
	{
		const char *b = pairs[lo].british;
		const char *a = pairs[lo].american;

		/* The second letter tells most pairs off without a call. */
		if (b[1] != word[1] && a[1] != word[1])
			continue;
		/* The longer one first: 'programme' begins with 'program' too. */
		if (pair_fits(word, len, b, any_rest))
		{
			put(out, a, (uint32_t) strlen(a), word, len, (uint32_t) strlen(b));
			return true;
		}
		if (pair_fits(word, len, a, any_rest))
		{
			put(out, b, (uint32_t) strlen(b), word, len, (uint32_t) strlen(a));
			return true;
		}
	}
	return false;
}

/* modernis|ation and moderniz|ation, analys|ed and analyz|ed */
static bool
try_verb(const char *word, uint32_t len, GazVariant *out)
{
	for (uint32_t at = len - 1; at >= 4 && len - at <= 7; at--)
	{
		char		letter = word[at - 1];
		char		vowel = word[at - 2];

		if ((letter != 's' && letter != 'z') ||
			!is_one_of(word + at, len - at, verb_endings,
					   GAZ_LENGTHOF(verb_endings)))
			continue;
		if ((vowel == 'i' && gaz_in_sorted(word, at - 2, is_stems,
										   GAZ_LENGTHOF(is_stems))) ||
			(vowel == 'y' && gaz_in_sorted(word, at - 2, ys_stems,
										   GAZ_LENGTHOF(ys_stems))))
		{
			put(out, word, len, word, len, len);
			out->text[at - 1] = letter == 's' ? 'z' : 's';
			return true;
		}
	}
	return false;
}

/* label|led and label|ed */
static bool
try_double(const char *word, uint32_t len, GazVariant *out)
{
	for (uint32_t at = len - 2; at >= 4 && len - at <= 4; at--)
	{
		bool		doubled = word[at - 1] == 'l' && word[at - 2] == 'l';
		uint32_t	stem = doubled ? at - 1 : at;

		if (word[stem - 1] != 'l' ||
			!is_one_of(word + at, len - at, double_endings,
					   GAZ_LENGTHOF(double_endings)) ||
			!gaz_in_sorted(word, stem, l_stems, GAZ_LENGTHOF(l_stems)))
			continue;
		if (doubled)
			put(out, word, stem, word, len, at);
		else
			put(out, word, stem, word, len, stem - 1);
		return true;
	}
	return false;
}

bool
gaz_other_spelling(const char *word, uint32_t len, GazVariant *out)
{
	if (len < 4 || len > GAZ_WORD_MAX)
		return false;
	return try_pairs(nouns, GAZ_LENGTHOF(nouns), false, word, len, out) ||
		try_pairs(prefixes, GAZ_LENGTHOF(prefixes), true, word, len, out) ||
		try_verb(word, len, out) || try_double(word, len, out);
}
