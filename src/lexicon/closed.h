/*-------------------------------------------------------------------------
 *
 * closed.h
 *	  The closed-class words that the grammar in C knows by name.
 *
 * The vocabulary is data, the grammar is code; the code needs to tell 'of'
 * from 'and' without comparing strings.  So these words have fixed numbers in
 * every lexicon image: gaz_image_attach() users can test
 * token.word == GAZ_W_OF.  The list is in folded form.
 *
 *-------------------------------------------------------------------------
 */
#ifndef GAZ_CLOSED_H
#define GAZ_CLOSED_H

/* X(symbol, folded word) */
#define GAZ_CLOSED_WORDS(X) \
	X(A, "a") X(AN, "an") X(THE, "the") X(THIS, "this") X(THAT, "that") \
	X(THESE, "these") X(THOSE, "those") X(EACH, "each") X(EVERY, "every") \
	X(SOME, "some") X(ANY, "any") X(NO, "no") X(ALL, "all") X(BOTH, "both") \
	X(OTHER, "other") X(ANOTHER, "another") X(SUCH, "such") \
	X(AND, "and") X(OR, "or") X(NOR, "nor") X(BUT, "but") X(AS, "as") \
	X(WELL, "well") X(THAN, "than") X(IF, "if") X(WHEN, "when") \
	X(WHERE, "where") X(WHILE, "while") X(AFTER, "after") \
	X(BEFORE, "before") X(SINCE, "since") X(UNTIL, "until") X(TILL, "till") \
	X(BECAUSE, "because") X(ALTHOUGH, "although") X(THOUGH, "though") \
	X(WHICH, "which") X(WHO, "who") X(WHOM, "whom") X(WHOSE, "whose") \
	X(WHAT, "what") X(HOW, "how") X(WHY, "why") \
	X(OF, "of") X(IN, "in") X(ON, "on") X(AT, "at") X(TO, "to") \
	X(FOR, "for") X(FROM, "from") X(BY, "by") X(WITH, "with") \
	X(WITHOUT, "without") X(INTO, "into") X(ONTO, "onto") X(OVER, "over") \
	X(UNDER, "under") X(BETWEEN, "between") X(AMONG, "among") \
	X(DURING, "during") X(THROUGH, "through") X(WITHIN, "within") \
	X(AGAINST, "against") X(ABOUT, "about") X(NEAR, "near") \
	X(ACROSS, "across") X(AROUND, "around") X(ALONG, "along") \
	X(TOGETHER, "together") X(VIA, "via") X(PER, "per") X(OFF, "off") \
	X(OUT, "out") X(UP, "up") X(DOWN, "down") X(TOWARDS, "towards") \
	X(ACCORDING, "according") X(INCLUDING, "including") X(LIKE, "like") \
	X(I, "i") X(WE, "we") X(YOU, "you") X(HE, "he") X(SHE, "she") \
	X(IT, "it") X(THEY, "they") X(ME, "me") X(US, "us") X(HIM, "him") \
	X(HER, "her") X(THEM, "them") X(HIS, "his") X(ITS, "its") \
	X(THEIR, "their") X(OUR, "our") X(MY, "my") X(YOUR, "your") \
	X(HIMSELF, "himself") X(HERSELF, "herself") X(ITSELF, "itself") \
	X(BE, "be") X(IS, "is") X(ARE, "are") X(WAS, "was") X(WERE, "were") \
	X(BEEN, "been") X(BEING, "being") X(AM, "am") X(HAS, "has") \
	X(HAVE, "have") X(HAD, "had") X(HAVING, "having") X(DO, "do") \
	X(DOES, "does") X(DID, "did") X(WILL, "will") X(WOULD, "would") \
	X(SHALL, "shall") X(SHOULD, "should") X(CAN, "can") X(COULD, "could") \
	X(MAY, "may") X(MIGHT, "might") X(MUST, "must") X(NEED, "need") \
	X(NEEDS, "needs") X(NEEDED, "needed") X(OUGHT, "ought") X(LET, "let") \
	X(NOT, "not") X(NEVER, "never") X(NEITHER, "neither") X(EITHER, "either") \
	X(CANNOT, "cannot") X(DONT, "don't") X(DOESNT, "doesn't") \
	X(DIDNT, "didn't") X(WONT, "won't") X(WOULDNT, "wouldn't") \
	X(SHOULDNT, "shouldn't") X(HASNT, "hasn't") X(HAVENT, "haven't") \
	X(ISNT, "isn't") X(ARENT, "aren't") X(WASNT, "wasn't") \
	X(THERE, "there") X(HERE, "here") X(THEN, "then") X(ALSO, "also") \
	X(ONLY, "only") X(JUST, "just") X(NOW, "now") X(YET, "yet") \
	X(MORE, "more") X(LESS, "less") X(MOST, "most") X(ABOVE, "above") \
	X(BELOW, "below") X(EARLY, "early") X(LATE, "late") X(MID, "mid") \
	X(END, "end") X(BEGINNING, "beginning") X(START, "start") \
	X(MIDDLE, "middle") X(LAST, "last") X(NEXT, "next") \
	X(PREVIOUS, "previous") X(PAST, "past") X(COMING, "coming") \
	X(CURRENT, "current") X(SAME, "same") X(YEAR, "year") \
	X(YEARS, "years") X(MONTH, "month") X(MONTHS, "months") \
	X(WEEK, "week") X(WEEKS, "weeks") X(DAY, "day") X(DAYS, "days") \
	X(QUARTER, "quarter") X(HALF, "half") X(DECADE, "decade") \
	X(CENTURY, "century") X(FISCAL, "fiscal") X(FINANCIAL, "financial") \
	X(SPRING, "spring") X(SUMMER, "summer") X(AUTUMN, "autumn") \
	X(FALL, "fall") X(WINTER, "winter") X(MORNING, "morning") \
	X(AFTERNOON, "afternoon") X(EVENING, "evening") X(NIGHT, "night") \
	X(NOON, "noon") X(TODAY, "today") X(YESTERDAY, "yesterday") \
	X(TOMORROW, "tomorrow") X(TONIGHT, "tonight") X(AGO, "ago") \
	X(EARLIER, "earlier") X(LATER, "later") X(ENDED, "ended") \
	X(ENDING, "ending") X(TH, "th") X(ST, "st") X(ND, "nd") X(RD, "rd") \
	X(PERCENT, "percent") X(POINT, "point") X(POINTS, "points") \
	X(DOT, ".") X(COMMA, ",") X(COLON, ":") X(SEMICOLON, ";") \
	X(HYPHEN, "-") X(SLASH, "/") X(AMP, "&") X(LPAREN, "(") X(RPAREN, ")") \
	X(QUOTE, "\"") X(APOSTROPHE, "'") X(POSS, "'s")

typedef enum GazClosedWord
{
	GAZ_W_UNKNOWN = 0,
#define X(symbol, text) GAZ_W_##symbol,
	GAZ_CLOSED_WORDS(X)
#undef X
	GAZ_W_COUNT
} GazClosedWord;

#endif							/* GAZ_CLOSED_H */
