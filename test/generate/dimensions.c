/*
 * test/generate/dimensions.c
 *
 * The ways to write a report, how often each is used, and which of them can be
 * combined.
 *
 * The first variant of each dimension is the simplest.  The weights follow
 * what was counted in reports of many teams, but rare ways have enough weight
 * that some hundred reports in twenty thousand use each of them.
 */
#include "base/base.h"

#include "generate.h"
#include "zones.h"

#define DOUBTFUL	true

static const Variant layouts[] =
{
	[LAYOUT_TABLE] = {"table", 20},
	[LAYOUT_LIST] = {"list", 30},
	[LAYOUT_ORDERED] = {"ordered", 3},
	[LAYOUT_TABLE_WHO] = {"table-who", 5},
	[LAYOUT_TABLE_EVENT_FIRST] = {"table-event-first", 3},
	[LAYOUT_TABLE_TWO_ZONES] = {"table-two-zones", 1, DOUBTFUL},
	[LAYOUT_PARAGRAPHS] = {"paragraphs", 6},
	[LAYOUT_HARD_BREAKS] = {"hard-breaks", 3},
	[LAYOUT_LINES] = {"lines", 3},
	[LAYOUT_QUOTE] = {"quote", 2},
	[LAYOUT_HEADINGS] = {"headings", 5},
	[LAYOUT_HEADINGS_ALONE] = {"headings-alone", 3},
	[LAYOUT_STATUS] = {"status", 3, DOUBTFUL},
	[LAYOUT_STATUS_UPDATE] = {"status-update", 2, DOUBTFUL},
	[LAYOUT_STATUS_LINES] = {"status-lines", 1, DOUBTFUL},
	[LAYOUT_RELATIVE] = {"relative", 3},
	[LAYOUT_RELATIVE_TABLE] = {"relative-table", 2},
	[LAYOUT_RELATIVE_BEHIND] = {"relative-behind", 1, DOUBTFUL},
};

static const Variant days[] =
{
	[DAY_OF_INCIDENT] = {"incident", 40},
	[DAY_ENTRY] = {"entry", 20},
	[DAY_HEADING] = {"heading", 10},
	[DAY_BOLD] = {"bold", 4},
	[DAY_LINE] = {"line", 3},
	[DAY_PARENT] = {"parent", 4},
	[DAY_ROW] = {"row", 2},
	[DAY_COLUMN] = {"column", 4},
	[DAY_COLUMN_ONCE] = {"column-once", 3},
	[DAY_COLUMN_YEAR] = {"column-year", 2},
	[DAY_TIMELINE] = {"timeline", 3},
	[DAY_FIRST_ENTRY] = {"first-entry", 4},
	[DAY_BEHIND] = {"behind", 1, DOUBTFUL},
};

static const Variant dates[] =
{
	[DATE_ISO] = {"iso", 30},
	[DATE_LONG] = {"long", 10},
	[DATE_LONG_NO_YEAR] = {"long-no-year", 6},
	[DATE_SHORT] = {"short", 4},
	[DATE_DAY_MONTH] = {"day-month", 4},
	[DATE_ORDINAL] = {"ordinal", 2},
	[DATE_ORDINAL_OF] = {"ordinal-of", 1, DOUBTFUL},
	[DATE_YMD_SLASH] = {"ymd-slash", 3},
	[DATE_DMY_SLASH_OPEN] = {"dmy-slash-open", 3},
	[DATE_MDY_SLASH_OPEN] = {"mdy-slash-open", 3},
	[DATE_DMY_SLASH] = {"dmy-slash", 2, DOUBTFUL},
	[DATE_MDY_SLASH] = {"mdy-slash", 2, DOUBTFUL},
	[DATE_MD_SLASH] = {"md-slash", 2, DOUBTFUL},
	[DATE_DOTS] = {"dots", 4},
	[DATE_DOTS_NO_YEAR] = {"dots-no-year", 2},
	[DATE_DMY_DASH_OPEN] = {"dmy-dash-open", 2},
	[DATE_MD_DASH] = {"md-dash", 1, DOUBTFUL},
	[DATE_WEEKDAY_LONG] = {"weekday-long", 3},
	[DATE_WEEKDAY_ISO] = {"weekday-iso", 2},
	[DATE_ISO_WEEKDAY] = {"iso-weekday", 2},
	[DATE_WEEKDAY] = {"weekday", 3, DOUBTFUL},
	[DATE_NUMBER] = {"number", 3, DOUBTFUL},
};

static const Variant incidents[] =
{
	[INCIDENT_FRONT_MATTER] = {"front-matter", 30},
	[INCIDENT_BODY_KEY] = {"body-key", 12},
	[INCIDENT_BODY_KEY_LONG] = {"body-key-long", 5},
	[INCIDENT_BODY_KEY_LOCAL] = {"body-key-local", 2},
	[INCIDENT_TABLE] = {"table", 5},
	[INCIDENT_BESIDE_PUBLICATION] = {"beside-publication", 2},
	[INCIDENT_START] = {"start", 2},
	[INCIDENT_PROSE] = {"prose", 2, DOUBTFUL},
	[INCIDENT_NONE] = {"none", 5},
};

static const Variant joints[] =
{
	[JOINT_BLANK] = {"blank", 40},
	[JOINT_COMMA] = {"comma", 3},
	[JOINT_AT] = {"at", 3},
	[JOINT_COLON_AT] = {"colon-at", 2},
};

static const Variant clocks[] =
{
	[CLOCK_24] = {"hh:mm", 50},
	[CLOCK_24_SHORT] = {"h:mm", 5},
	[CLOCK_SECONDS] = {"hh:mm:ss", 6},
	[CLOCK_MILLISECONDS] = {"hh:mm:ss.mmm", 2},
	[CLOCK_DOT] = {"hh.mm", 4},
	[CLOCK_NO_COLON] = {"hhmm", 2},
	[CLOCK_AMPM] = {"h:mm-am", 8},
	[CLOCK_AMPM_JOINED] = {"h:mmam", 3},
	[CLOCK_AMPM_DOTS] = {"h:mm-a.m.", 2},
	[CLOCK_AMPM_HOURS] = {"h-am", 2},
	[CLOCK_WORDS] = {"noon", 2, DOUBTFUL},
	[CLOCK_LOCAL] = {"local", 3, DOUBTFUL},
	[CLOCK_LOCAL_HALF] = {"local-half", 1, DOUBTFUL},
	[CLOCK_HALF_ABOVE] = {"half-above", 1, DOUBTFUL},
	[CLOCK_ISO] = {"iso", 3},
	[CLOCK_HOURS] = {"hours", 1, DOUBTFUL},
};

static const Variant approximates[] =
{
	[APPROXIMATE_NEVER] = {"never", 60},
	[APPROXIMATE_TILDE] = {"tilde", 8},
	[APPROXIMATE_SIGN] = {"sign", 3},
	[APPROXIMATE_WORD] = {"word", 4},
	[APPROXIMATE_CA] = {"ca", 3},
	[APPROXIMATE_ISH] = {"ish", 2, DOUBTFUL},
	[APPROXIMATE_PLUS] = {"plus", 1, DOUBTFUL},
	[APPROXIMATE_BEHIND] = {"behind", 1, DOUBTFUL},
};

static const Variant ranges[] =
{
	[RANGE_NEVER] = {"never", 60},
	[RANGE_HYPHEN] = {"hyphen", 8},
	[RANGE_HYPHEN_CLOSE] = {"hyphen-close", 6},
	[RANGE_DASH] = {"dash", 4},
	[RANGE_DASH_CLOSE] = {"dash-close", 4},
	[RANGE_WORD] = {"word", 2},
	[RANGE_ARROW] = {"arrow", 2},
	[RANGE_ONE_HALF_BEHIND] = {"one-half-behind", 3},
	[RANGE_ONE_HALF_BEFORE] = {"one-half-before", 2},
	[RANGE_ZONE_BOTH] = {"zone-both", 3},
	[RANGE_ZONE_BEFORE] = {"zone-before", 2},
	[RANGE_BETWEEN] = {"between", 1, DOUBTFUL},
};

static const Variant zones_at[] =
{
	[ZONE_AT_HEADING] = {"heading", 20},
	[ZONE_AT_COLUMN] = {"column", 15},
	[ZONE_AT_ENTRY] = {"entry", 15},
	[ZONE_AT_ENTRY_ROUND] = {"entry-round", 2},
	[ZONE_AT_ENTRY_BEFORE] = {"entry-before", 1, DOUBTFUL},
	[ZONE_AT_SENTENCE] = {"sentence", 12},
	[ZONE_AT_QUOTE] = {"quote", 2},
	[ZONE_AT_LINK] = {"link", 1},
	[ZONE_AT_WORDS] = {"words", 1},
	[ZONE_AT_ASIDE] = {"aside", 1, DOUBTFUL},
	[ZONE_AT_OPENING] = {"opening", 3},
	[ZONE_AT_DAY] = {"day", 2},
	[ZONE_AT_KEY] = {"key", 8},
	[ZONE_AT_SOME] = {"some", 4},
	[ZONE_AT_MIDDLE] = {"middle", 2, DOUBTFUL},
	[ZONE_NOWHERE] = {"nowhere", 20},
};

static const Variant zones[] =
{
	[ZONE_UTC] = {"utc", 40},
	[ZONE_UTC_LOWER] = {"utc-lower", 1},
	[ZONE_GMT] = {"gmt", 4},
	[ZONE_UTC_PLUS] = {"utc-plus", 5},
	[ZONE_GMT_APART] = {"gmt-apart", 2},
	[ZONE_UTC_APART] = {"utc-apart", 2},
	[ZONE_UTC_MINUS_SIGN] = {"utc-minus-sign", 2},
	[ZONE_UTC_MINUTES] = {"utc-minutes", 3},
	[ZONE_OFFSET] = {"offset", 2},
	[ZONE_OFFSET_GIT] = {"offset-git", 2},
	[ZONE_CET] = {"cet", 5},
	[ZONE_CET_ALWAYS] = {"cet-always", 2},
	[ZONE_CET_PAIR] = {"cet-pair", 2},
	[ZONE_MEZ] = {"mez", 1, DOUBTFUL},
	[ZONE_BST] = {"bst", 2},
	[ZONE_EST] = {"est", 4},
	[ZONE_EST_PAIR] = {"est-pair", 2},
	[ZONE_PST] = {"pst", 4},
	[ZONE_PST_ALWAYS] = {"pst-always", 1},
	[ZONE_PST_PAIR] = {"pst-pair", 2},
	[ZONE_JST] = {"jst", 4},
	[ZONE_KST] = {"kst", 2},
	[ZONE_BRT] = {"brt", 2},
	[ZONE_MADRID] = {"madrid", 2},
	[ZONE_LONDON] = {"london", 2},
	[ZONE_NEW_YORK] = {"new-york", 2},
	[ZONE_LOS_ANGELES] = {"los-angeles", 2},
	[ZONE_TOKYO] = {"tokyo", 1},
	[ZONE_KOLKATA] = {"kolkata", 1},
	[ZONE_SYDNEY] = {"sydney", 1},
	[ZONE_ET] = {"et", 3},
	[ZONE_PT] = {"pt", 3},
	[ZONE_EASTERN] = {"eastern", 1, DOUBTFUL},
	[ZONE_PACIFIC_TIME] = {"pacific-time", 1, DOUBTFUL},
	[ZONE_Z] = {"z", 2},
};

static const Variant headings[] =
{
	[HEADING_PLAIN] = {"plain", 60},
	[HEADING_THIRD_LEVEL] = {"third-level", 4},
	[HEADING_NUMBERED] = {"numbered", 5},
	[HEADING_EMOJI] = {"emoji", 2},
	[HEADING_COLON] = {"colon", 3},
	[HEADING_CLOSED] = {"closed", 2},
	[HEADING_UNDERLINED] = {"underlined", 2},
	[HEADING_BOLD_LINE] = {"bold-line", 4},
};

static const Variant brackets[] =
{
	[BRACKETS_ROUND] = {"round", 40},
	[BRACKETS_SQUARE] = {"square", 3},
	[BRACKETS_WIDE] = {"wide", 3},
	[BRACKETS_COMMA] = {"comma", 3},
	[BRACKETS_DASH] = {"dash", 3},
	[BRACKETS_DOT] = {"dot", 2},
	[BRACKETS_ALL_TIMES] = {"all-times", 6},
};

static const Variant languages[] =
{
	[LANG_EN] = {"en", 60},
	[LANG_DE] = {"de", 4},
	[LANG_FR] = {"fr", 4},
	[LANG_ES] = {"es", 4},
	[LANG_PT] = {"pt", 4},
	[LANG_IT] = {"it", 3},
	[LANG_NL] = {"nl", 3},
	[LANG_NO] = {"no", 3},
	[LANG_SV] = {"sv", 2, DOUBTFUL},
	[LANG_JA] = {"ja", 4},
	[LANG_ZH] = {"zh", 4},
	[LANG_KO] = {"ko", 3},
};

static const Variant blanks[] =
{
	[BLANK_SPACE] = {"space", 80},
	[BLANK_NO_BREAK] = {"no-break", 4},
	[BLANK_NARROW] = {"narrow", 4},
	[BLANK_WIDE] = {"wide", 2},
	[BLANK_THIN] = {"thin", 2},
	[BLANK_ZERO_WIDTH] = {"zero-width", 2},
	[BLANK_TWO] = {"two", 2},
};

static const Variant line_ends[] =
{
	[LINE_END_LF] = {"lf", 9},
	[LINE_END_CRLF] = {"crlf", 1},
};

static const Variant separators[] =
{
	[SEPARATOR_HYPHEN] = {"hyphen", 30},
	[SEPARATOR_DASH] = {"dash", 8},
	[SEPARATOR_LONG_DASH] = {"long-dash", 8},
	[SEPARATOR_COLON] = {"colon", 20},
	[SEPARATOR_COLON_APART] = {"colon-apart", 2},
	[SEPARATOR_BLANK] = {"blank", 12},
	[SEPARATOR_ARROW] = {"arrow", 2},
	[SEPARATOR_ASCII_ARROW] = {"ascii-arrow", 2},
	[SEPARATOR_BAR] = {"bar", 1},
};

static const Variant markups[] =
{
	[MARKUP_NONE] = {"none", 50},
	[MARKUP_BOLD] = {"bold", 20},
	[MARKUP_BOLD_SEPARATOR] = {"bold-separator", 6},
	[MARKUP_CODE] = {"code", 4},
	[MARKUP_SQUARE] = {"square", 4},
	[MARKUP_ROUND] = {"round", 2},
	[MARKUP_ITALIC] = {"italic", 2},
	[MARKUP_AT] = {"at", 1, DOUBTFUL},
	[MARKUP_EMOJI] = {"emoji", 1, DOUBTFUL},
};

static const Variant orders[] =
{
	[ORDER_UP] = {"up", 60},
	[ORDER_MIDNIGHT] = {"midnight", 12},
	[ORDER_DISORDER] = {"disorder", 5},
	[ORDER_NEWEST_FIRST] = {"newest-first", 3},
};

static const Variant seasons[] =
{
	[SEASON_ANY] = {"any", 30},
	[SEASON_CHANGE] = {"change", 1, DOUBTFUL},
};

static const Variant others[] =
{
	[OTHER_NONE] = {"none", 50},
	[OTHER_NUMBERS] = {"numbers", 10},
	[OTHER_NUMBER_FIRST] = {"number-first", 3},
	[OTHER_TIMES] = {"times", 6},
	[OTHER_LINKS] = {"links", 4},
	[OTHER_DETAILS] = {"details", 4},
	[OTHER_FENCE] = {"fence", 3},
	[OTHER_SECTION] = {"section", 6},
	[OTHER_TEMPLATE] = {"template", 2},
	[OTHER_BLANK_LINE] = {"blank-line", 2},
	[OTHER_PHASES] = {"phases", 3},
	[OTHER_TIMED_PHASES] = {"timed-phases", 1, DOUBTFUL},
	[OTHER_TIMES_FIRST] = {"times-first", 1, DOUBTFUL},
	[OTHER_FOOTNOTES] = {"footnotes", 2},
	[OTHER_UNTIMED] = {"untimed", 4},
	[OTHER_STRANGE_COLUMN] = {"strange-column", 2},
};

static const Variant actions[] =
{
	[ACTIONS_NONE] = {"none", 50},
	[ACTIONS_TABLE] = {"table", 20},
	[ACTIONS_TABLE_NUMBERED] = {"table-numbered", 8},
	[ACTIONS_TASKS] = {"tasks", 12},
	[ACTIONS_TASKS_EQUALS] = {"tasks-equals", 4},
	[ACTIONS_DASHES] = {"dashes", 3},
};

static const Variant dues[] =
{
	[DUE_ISO] = {"iso", 60},
	[DUE_LONG] = {"long", 10},
	[DUE_SHORT] = {"short", 6},
	[DUE_DOTS] = {"dots", 4},
};

#define DIMENSION(name, variants)	{name, variants, lengthof(variants)}

const Dimension dimensions[NDIMENSIONS] =
{
	[DIM_LAYOUT] = DIMENSION("layout", layouts),
	[DIM_DAY] = DIMENSION("day", days),
	[DIM_DATE] = DIMENSION("date", dates),
	[DIM_INCIDENT] = DIMENSION("incident", incidents),
	[DIM_JOINT] = DIMENSION("joint", joints),
	[DIM_CLOCK] = DIMENSION("clock", clocks),
	[DIM_APPROXIMATE] = DIMENSION("approximate", approximates),
	[DIM_RANGE] = DIMENSION("range", ranges),
	[DIM_ZONE_AT] = DIMENSION("zone-at", zones_at),
	[DIM_ZONE] = DIMENSION("zone", zones),
	[DIM_HEADING] = DIMENSION("heading", headings),
	[DIM_BRACKETS] = DIMENSION("brackets", brackets),
	[DIM_LANGUAGE] = DIMENSION("language", languages),
	[DIM_BLANK] = DIMENSION("blank", blanks),
	[DIM_LINE_END] = DIMENSION("line-end", line_ends),
	[DIM_SEPARATOR] = DIMENSION("separator", separators),
	[DIM_MARKUP] = DIMENSION("markup", markups),
	[DIM_ORDER] = DIMENSION("order", orders),
	[DIM_SEASON] = DIMENSION("season", seasons),
	[DIM_OTHER] = DIMENSION("other", others),
	[DIM_ACTIONS] = DIMENSION("actions", actions),
	[DIM_DUE] = DIMENSION("due", dues),
};

/* Which variants can be combined */

#define ONE(v)		(UINT64CONST(1) << (v))
#define TO(a, b)	((ONE(b) << 1) - ONE(a))
#define NOT(set)	(~(set))

/* sets of layouts */
#define TABLES		(ONE(LAYOUT_TABLE) | TO(LAYOUT_TABLE_WHO, LAYOUT_TABLE_TWO_ZONES))
#define LISTS		(ONE(LAYOUT_LIST) | ONE(LAYOUT_ORDERED))
#define STATUS		(TO(LAYOUT_STATUS, LAYOUT_STATUS_LINES))
#define RELATIVE	(ONE(LAYOUT_RELATIVE) | ONE(LAYOUT_RELATIVE_TABLE))
#define HEADED		(ONE(LAYOUT_HEADINGS) | ONE(LAYOUT_HEADINGS_ALONE))
#define RUNNING		(ONE(LAYOUT_PARAGRAPHS) | ONE(LAYOUT_HARD_BREAKS) | ONE(LAYOUT_LINES) | ONE(LAYOUT_QUOTE))

/* sets of dates */
#define WITHOUT_YEAR	(ONE(DATE_LONG_NO_YEAR) | ONE(DATE_MD_SLASH) | ONE(DATE_DOTS_NO_YEAR) | ONE(DATE_MD_DASH))
#define ENGLISH_DATES	(ONE(DATE_SHORT) | ONE(DATE_ORDINAL) | ONE(DATE_ORDINAL_OF))
#define OPEN_OR_CLOSED	TO(DATE_DMY_SLASH_OPEN, DATE_MD_SLASH)

#define COUNTED		(ONE(DATE_WEEKDAY) | ONE(DATE_NUMBER))

/* sets of clocks */
#define HALVES		(TO(CLOCK_AMPM, CLOCK_WORDS))

/* If the left variant is in a set, the right one must be in another set. */
typedef struct Rule
{
	DimensionId left;
	uint64		left_set;
	DimensionId right;
	uint64		right_set;
} Rule;

static const Rule rules[] =
{
	/* days that only some layouts have */
	{DIM_DAY, ONE(DAY_PARENT), DIM_LAYOUT, LISTS},
	{DIM_DAY, ONE(DAY_ROW) | TO(DAY_COLUMN, DAY_COLUMN_YEAR), DIM_LAYOUT, TABLES},
	{DIM_LAYOUT, STATUS, DIM_DAY, ONE(DAY_ENTRY)},
	{DIM_LAYOUT, STATUS, DIM_DATE, ONE(DATE_ISO) | ONE(DATE_LONG) | ONE(DATE_DOTS) | ONE(DATE_DAY_MONTH)},
	{DIM_LAYOUT, STATUS, DIM_OTHER, ONE(OTHER_NONE) | ONE(OTHER_NUMBERS) | ONE(OTHER_SECTION)},
	{DIM_LAYOUT, STATUS, DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_LAYOUT, STATUS, DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_LAYOUT, STATUS, DIM_ORDER, ONE(ORDER_NEWEST_FIRST)},
	{DIM_LAYOUT, STATUS, DIM_MARKUP, ONE(MARKUP_NONE)},
	{DIM_LAYOUT, STATUS, DIM_ZONE_AT, ONE(ZONE_AT_ENTRY) | ONE(ZONE_AT_KEY) | ONE(ZONE_NOWHERE)},

	/* only the first entry states its time */
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_DAY, ONE(DAY_OF_INCIDENT) | ONE(DAY_ENTRY) | ONE(DAY_TIMELINE)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_ORDER, ONE(ORDER_UP)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_CLOCK, ONE(CLOCK_24) | ONE(CLOCK_AMPM)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_ZONE_AT, NOT(ONE(ZONE_AT_MIDDLE) | ONE(ZONE_AT_SOME))},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_OTHER, ONE(OTHER_NONE) | ONE(OTHER_NUMBERS) | ONE(OTHER_SECTION)},
	{DIM_LAYOUT, ONE(LAYOUT_RELATIVE_BEHIND), DIM_SEASON, ONE(SEASON_ANY)},

	/* relative times need nothing else */
	{DIM_LAYOUT, RELATIVE, DIM_DAY, ONE(DAY_OF_INCIDENT)},
	{DIM_LAYOUT, RELATIVE, DIM_INCIDENT, ONE(INCIDENT_FRONT_MATTER)},
	{DIM_LAYOUT, RELATIVE, DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER) | ONE(APPROXIMATE_TILDE)},
	{DIM_LAYOUT, RELATIVE, DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_LAYOUT, RELATIVE, DIM_ZONE_AT, ONE(ZONE_AT_ENTRY)},
	{DIM_LAYOUT, RELATIVE, DIM_ZONE, ONE(ZONE_UTC) | ONE(ZONE_OFFSET)},
	{DIM_LAYOUT, RELATIVE, DIM_ORDER, ONE(ORDER_UP) | ONE(ORDER_MIDNIGHT)},
	{DIM_LAYOUT, RELATIVE, DIM_CLOCK, ONE(CLOCK_24) | ONE(CLOCK_24_SHORT) | ONE(CLOCK_AMPM_HOURS) | ONE(CLOCK_LOCAL)},

	/* a time in a table has no separator, and a heading has little markup */
	{DIM_LAYOUT, TABLES | ONE(LAYOUT_RELATIVE_TABLE), DIM_SEPARATOR, ONE(SEPARATOR_HYPHEN)},
	{DIM_LAYOUT, TABLES | ONE(LAYOUT_RELATIVE_TABLE), DIM_MARKUP, ONE(MARKUP_NONE) | ONE(MARKUP_BOLD) | ONE(MARKUP_CODE) | ONE(MARKUP_ITALIC)},
	{DIM_LAYOUT, HEADED, DIM_MARKUP, ONE(MARKUP_NONE) | ONE(MARKUP_BOLD) | ONE(MARKUP_CODE) | ONE(MARKUP_SQUARE)},
	{DIM_LAYOUT, RELATIVE, DIM_MARKUP, NOT(ONE(MARKUP_AT) | ONE(MARKUP_EMOJI) | ONE(MARKUP_ROUND))},
	{DIM_SEPARATOR, ONE(SEPARATOR_BAR), DIM_LAYOUT, LISTS},

	/*
	 * a line of text that begins with a bare time is an entry if it looks
	 * like one
	 */
	{DIM_LAYOUT, ONE(LAYOUT_LINES) | ONE(LAYOUT_HARD_BREAKS) | ONE(LAYOUT_QUOTE), DIM_OTHER, NOT(ONE(OTHER_DETAILS) | ONE(OTHER_FENCE))},
	{DIM_LAYOUT, TABLES | HEADED | ONE(LAYOUT_PARAGRAPHS) | RELATIVE, DIM_OTHER, NOT(ONE(OTHER_DETAILS) | ONE(OTHER_FENCE))},

	/* the day of the incident is not needed if entries have theirs */
	{DIM_INCIDENT, ONE(INCIDENT_NONE), DIM_DAY, NOT(ONE(DAY_OF_INCIDENT) | ONE(DAY_BEHIND))},
	{DIM_INCIDENT, ONE(INCIDENT_NONE), DIM_DATE, NOT(WITHOUT_YEAR | OPEN_OR_CLOSED | COUNTED)},
	{DIM_INCIDENT, ONE(INCIDENT_BESIDE_PUBLICATION), DIM_DAY, NOT(ONE(DAY_TIMELINE))},
	{DIM_INCIDENT, ONE(INCIDENT_PROSE), DIM_LAYOUT, NOT(STATUS | RELATIVE)},
	{DIM_DAY, ONE(DAY_TIMELINE), DIM_ORDER, ONE(ORDER_UP) | ONE(ORDER_MIDNIGHT) | ONE(ORDER_DISORDER)},
	{DIM_DAY, ONE(DAY_COLUMN_YEAR), DIM_DATE, WITHOUT_YEAR},
	{DIM_DAY, ONE(DAY_ENTRY) | ONE(DAY_FIRST_ENTRY) | ONE(DAY_TIMELINE), DIM_DATE, NOT(ONE(DATE_ISO_WEEKDAY) | ONE(DATE_DOTS_NO_YEAR))},
	{DIM_DAY, ONE(DAY_ENTRY) | ONE(DAY_FIRST_ENTRY), DIM_MARKUP, NOT(ONE(MARKUP_AT) | ONE(MARKUP_EMOJI))},
	{DIM_DAY, ONE(DAY_OF_INCIDENT), DIM_DATE, ONE(DATE_ISO)},
	{DIM_DATE, COUNTED, DIM_DAY, TO(DAY_HEADING, DAY_COLUMN_ONCE)},
	{DIM_DATE, ONE(DATE_NUMBER), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_DATE, COUNTED, DIM_ORDER, NOT(ONE(ORDER_NEWEST_FIRST))},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_DATE, ONE(DATE_ISO) | ONE(DATE_LONG) | ONE(DATE_LONG_NO_YEAR) | ONE(DATE_SHORT)},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_ZONE_AT, NOT(TO(ZONE_AT_ENTRY, ZONE_AT_ENTRY_BEFORE) | ONE(ZONE_AT_SOME) | ONE(ZONE_AT_MIDDLE))},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_APPROXIMATE, TO(APPROXIMATE_NEVER, APPROXIMATE_CA)},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_MARKUP, NOT(ONE(MARKUP_ROUND) | ONE(MARKUP_AT))},
	{DIM_DAY, ONE(DAY_BEHIND), DIM_LAYOUT, TABLES | LISTS | RUNNING},

	/* midnight may pass without a word if the day is stated once; */
	{DIM_ORDER, ONE(ORDER_MIDNIGHT), DIM_DAY, ONE(DAY_OF_INCIDENT) | ONE(DAY_TIMELINE) | ONE(DAY_ENTRY) | ONE(DAY_COLUMN)},
	/* a report with the newest entry first states the day of each entry */
	{DIM_ORDER, ONE(ORDER_NEWEST_FIRST), DIM_DAY, ONE(DAY_OF_INCIDENT) | ONE(DAY_ENTRY) | ONE(DAY_COLUMN) | ONE(DAY_HEADING)},

	/* a start gives the day of bare clocks if their zone is known */
	{DIM_INCIDENT, ONE(INCIDENT_START), DIM_DAY, ONE(DAY_OF_INCIDENT) | TO(DAY_ENTRY, DAY_LINE) | ONE(DAY_COLUMN)},
	{DIM_INCIDENT, ONE(INCIDENT_START), DIM_DATE, NOT(COUNTED)},
	{DIM_INCIDENT, ONE(INCIDENT_START), DIM_ZONE_AT, NOT(ONE(ZONE_NOWHERE) | ONE(ZONE_AT_MIDDLE) | ONE(ZONE_AT_SOME))},
	{DIM_INCIDENT, ONE(INCIDENT_START), DIM_ORDER, ONE(ORDER_UP) | ONE(ORDER_MIDNIGHT)},
	{DIM_INCIDENT, ONE(INCIDENT_START), DIM_SEASON, ONE(SEASON_ANY)},

	/* the form of the heading of the timeline */
	{DIM_LAYOUT, STATUS, DIM_HEADING, ONE(HEADING_PLAIN)},
	{DIM_DAY, ONE(DAY_TIMELINE), DIM_HEADING, NOT(ONE(HEADING_COLON))},
	{DIM_HEADING, ONE(HEADING_COLON), DIM_ZONE_AT, NOT(ONE(ZONE_AT_HEADING) | ONE(ZONE_AT_SOME))},
	/* deeper headings are below a heading, and not below a bold line */
	{DIM_HEADING, ONE(HEADING_THIRD_LEVEL) | ONE(HEADING_BOLD_LINE), DIM_LAYOUT, NOT(HEADED)},
	{DIM_HEADING, ONE(HEADING_THIRD_LEVEL) | ONE(HEADING_BOLD_LINE), DIM_DAY, NOT(ONE(DAY_HEADING) | ONE(DAY_BOLD))},
	{DIM_HEADING, ONE(HEADING_THIRD_LEVEL) | ONE(HEADING_BOLD_LINE), DIM_OTHER, NOT(TO(OTHER_PHASES, OTHER_TIMES_FIRST))},
	{DIM_HEADING, ONE(HEADING_BOLD_LINE), DIM_MARKUP, NOT(ONE(MARKUP_BOLD) | ONE(MARKUP_BOLD_SEPARATOR))},

	/* other text between entries */
	{DIM_OTHER, ONE(OTHER_FOOTNOTES), DIM_LAYOUT, TABLES | LISTS},
	{DIM_OTHER, ONE(OTHER_FOOTNOTES), DIM_MARKUP, ONE(MARKUP_NONE) | ONE(MARKUP_BOLD) | ONE(MARKUP_CODE)},
	{DIM_OTHER, ONE(OTHER_TEMPLATE), DIM_LAYOUT, TABLES | LISTS},
	{DIM_OTHER, ONE(OTHER_TEMPLATE), DIM_DAY, NOT(ONE(DAY_PARENT))},
	{DIM_OTHER, ONE(OTHER_BLANK_LINE), DIM_LAYOUT, TABLES},
	{DIM_OTHER, TO(OTHER_PHASES, OTHER_TIMES_FIRST), DIM_LAYOUT, TABLES | LISTS | ONE(LAYOUT_PARAGRAPHS)},
	{DIM_OTHER, TO(OTHER_PHASES, OTHER_TIMES_FIRST), DIM_DAY, ONE(DAY_OF_INCIDENT) | ONE(DAY_ENTRY) | ONE(DAY_COLUMN) | ONE(DAY_TIMELINE)},
	{DIM_OTHER, ONE(OTHER_TIMED_PHASES) | ONE(OTHER_TIMES_FIRST), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_OTHER, ONE(OTHER_TIMED_PHASES) | ONE(OTHER_TIMES_FIRST), DIM_ORDER, ONE(ORDER_UP)},

	{DIM_OTHER, ONE(OTHER_UNTIMED), DIM_LAYOUT, TABLES | LISTS | RELATIVE},
	{DIM_OTHER, ONE(OTHER_UNTIMED), DIM_DAY, NOT(ONE(DAY_PARENT))},
	/* its first row has no time */
	{DIM_OTHER, ONE(OTHER_STRANGE_COLUMN), DIM_LAYOUT, ONE(LAYOUT_TABLE) | ONE(LAYOUT_TABLE_WHO)},
	{DIM_OTHER, ONE(OTHER_STRANGE_COLUMN), DIM_DAY, NOT(ONE(DAY_ROW) | TO(DAY_COLUMN, DAY_COLUMN_YEAR))},
	{DIM_OTHER, ONE(OTHER_STRANGE_COLUMN), DIM_CLOCK, NOT(ONE(CLOCK_NO_COLON))},

	/* languages */
	{DIM_ZONE_AT, ONE(ZONE_AT_WORDS), DIM_LANGUAGE, ONE(LANG_EN) | TO(LANG_DE, LANG_ES)},
	{DIM_DATE, ENGLISH_DATES, DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_CLOCK, HALVES, DIM_LANGUAGE, ONE(LANG_EN) | ONE(LANG_ES) | ONE(LANG_JA) | ONE(LANG_ZH)},
	{DIM_CLOCK, ONE(CLOCK_WORDS), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_CLOCK, ONE(CLOCK_LOCAL), DIM_LANGUAGE, ONE(LANG_DE) | ONE(LANG_FR) | ONE(LANG_ES) | ONE(LANG_PT) | TO(LANG_JA, LANG_KO)},
	{DIM_CLOCK, ONE(CLOCK_LOCAL_HALF), DIM_LANGUAGE, TO(LANG_JA, LANG_KO)},
	{DIM_CLOCK, ONE(CLOCK_DOT), DIM_LANGUAGE, NOT(TO(LANG_JA, LANG_KO))},
	{DIM_RANGE, ONE(RANGE_BETWEEN), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_MARKUP, ONE(MARKUP_AT), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_BRACKETS, ONE(BRACKETS_ALL_TIMES), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_BRACKETS, ONE(BRACKETS_WIDE), DIM_LANGUAGE, TO(LANG_JA, LANG_KO)},
	{DIM_BRACKETS, ONE(BRACKETS_DASH), DIM_ZONE, NOT(ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT))},
	{DIM_BRACKETS, ONE(BRACKETS_COMMA) | ONE(BRACKETS_DOT), DIM_ZONE, NOT(ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT))},

	/* clocks */
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_LAYOUT, TABLES},
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_ZONE_AT, NOT(ONE(ZONE_AT_COLUMN) | ONE(ZONE_AT_SOME))},
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_ORDER, NOT(ONE(ORDER_MIDNIGHT))},
	{DIM_CLOCK, ONE(CLOCK_HALF_ABOVE), DIM_SEASON, ONE(SEASON_ANY)},
	{DIM_CLOCK, ONE(CLOCK_ISO), DIM_DAY, ONE(DAY_ENTRY)},
	{DIM_CLOCK, ONE(CLOCK_ISO), DIM_DATE, ONE(DATE_ISO)},
	{DIM_CLOCK, ONE(CLOCK_ISO), DIM_ZONE_AT, ONE(ZONE_AT_ENTRY) | ONE(ZONE_NOWHERE)},
	{DIM_CLOCK, ONE(CLOCK_ISO), DIM_ZONE, ONE(ZONE_UTC) | ONE(ZONE_OFFSET)},
	{DIM_CLOCK, ONE(CLOCK_ISO), DIM_RANGE, ONE(RANGE_NEVER)},
	/* "13 UTC" after a day */
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_DAY, ONE(DAY_ENTRY)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_ZONE_AT, ONE(ZONE_AT_ENTRY)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_ZONE, ONE(ZONE_UTC) | ONE(ZONE_GMT) | ONE(ZONE_CET) | ONE(ZONE_JST) | ONE(ZONE_PST)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_SEASON, ONE(SEASON_ANY)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_LAYOUT, TABLES | LISTS | RUNNING},
	{DIM_CLOCK, ONE(CLOCK_HOURS), DIM_OTHER, NOT(ONE(OTHER_TIMED_PHASES) | ONE(OTHER_TIMES_FIRST))},
	{DIM_JOINT, NOT(ONE(JOINT_BLANK)), DIM_DAY, ONE(DAY_ENTRY) | ONE(DAY_FIRST_ENTRY)},
	{DIM_JOINT, NOT(ONE(JOINT_BLANK)), DIM_LAYOUT, NOT(STATUS)},
	{DIM_JOINT, NOT(ONE(JOINT_BLANK)), DIM_CLOCK, NOT(ONE(CLOCK_ISO))},
	{DIM_JOINT, NOT(ONE(JOINT_BLANK)), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_JOINT, NOT(ONE(JOINT_BLANK)), DIM_ZONE_AT, NOT(ONE(ZONE_AT_ENTRY_BEFORE))},
	/* "1230 - 1245" may be something else, and so may "23.03.2025 10.30" */
	{DIM_CLOCK, ONE(CLOCK_NO_COLON), DIM_OTHER, NOT(ONE(OTHER_NUMBER_FIRST))},
	{DIM_CLOCK, ONE(CLOCK_AMPM_HOURS) | ONE(CLOCK_WORDS), DIM_OTHER, NOT(ONE(OTHER_NUMBER_FIRST))},
	{DIM_OTHER, ONE(OTHER_NUMBER_FIRST), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_OTHER, ONE(OTHER_NUMBER_FIRST), DIM_SEPARATOR, NOT(ONE(SEPARATOR_BLANK))},
	/* "### 0545" alone has no sign that it is a time */
	{DIM_CLOCK, ONE(CLOCK_NO_COLON), DIM_LAYOUT, NOT(ONE(LAYOUT_HEADINGS_ALONE))},
	{DIM_CLOCK, ONE(CLOCK_NO_COLON), DIM_SEPARATOR, NOT(ONE(SEPARATOR_BLANK))},
	{DIM_CLOCK, ONE(CLOCK_DOT), DIM_DATE, NOT(ONE(DATE_DOTS) | ONE(DATE_DOTS_NO_YEAR))},
	{DIM_CLOCK, ONE(CLOCK_DOT) | ONE(CLOCK_NO_COLON), DIM_SEASON, ONE(SEASON_ANY)},
	/* a bare number after a blank needs a sign to be a clock time */
	{DIM_CLOCK, ONE(CLOCK_NO_COLON), DIM_DAY, NOT(ONE(DAY_ENTRY) | ONE(DAY_FIRST_ENTRY))},

	/* approximations that are written after a clock */
	{DIM_APPROXIMATE, ONE(APPROXIMATE_ISH), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_APPROXIMATE, ONE(APPROXIMATE_ISH) | ONE(APPROXIMATE_PLUS), DIM_CLOCK, ONE(CLOCK_24) | ONE(CLOCK_24_SHORT)},
	{DIM_APPROXIMATE, ONE(APPROXIMATE_ISH) | ONE(APPROXIMATE_PLUS) | ONE(APPROXIMATE_BEHIND), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_APPROXIMATE, ONE(APPROXIMATE_ISH) | ONE(APPROXIMATE_PLUS) | ONE(APPROXIMATE_BEHIND), DIM_ZONE_AT, NOT(TO(ZONE_AT_ENTRY, ZONE_AT_ENTRY_ROUND) | ONE(ZONE_AT_SOME) | ONE(ZONE_AT_MIDDLE))},
	{DIM_APPROXIMATE, NOT(ONE(APPROXIMATE_NEVER)), DIM_CLOCK, NOT(ONE(CLOCK_ISO) | ONE(CLOCK_MILLISECONDS))},
	{DIM_APPROXIMATE, NOT(ONE(APPROXIMATE_NEVER)), DIM_MARKUP, NOT(ONE(MARKUP_AT))},
	{DIM_RANGE, ONE(RANGE_BETWEEN), DIM_MARKUP, ONE(MARKUP_NONE) | ONE(MARKUP_BOLD)},
	{DIM_RANGE, ONE(RANGE_BETWEEN), DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_RANGE, ONE(RANGE_BETWEEN), DIM_DAY, NOT(ONE(DAY_ENTRY) | ONE(DAY_FIRST_ENTRY))},
	{DIM_RANGE, ONE(RANGE_ONE_HALF_BEHIND) | ONE(RANGE_ONE_HALF_BEFORE), DIM_CLOCK, ONE(CLOCK_AMPM) | ONE(CLOCK_AMPM_JOINED) | ONE(CLOCK_AMPM_DOTS)},
	{DIM_RANGE, ONE(RANGE_ZONE_BOTH) | ONE(RANGE_ZONE_BEFORE), DIM_ZONE_AT, ONE(ZONE_AT_ENTRY) | ONE(ZONE_AT_ENTRY_ROUND)},

	/* zones */
	{DIM_ZONE, ONE(ZONE_Z), DIM_ZONE_AT, ONE(ZONE_AT_ENTRY)},
	{DIM_ZONE, ONE(ZONE_Z), DIM_CLOCK, ONE(CLOCK_24) | ONE(CLOCK_SECONDS) | ONE(CLOCK_MILLISECONDS) | ONE(CLOCK_NO_COLON)},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_ROUND) | ONE(ZONE_AT_ENTRY_BEFORE), DIM_MARKUP, NOT(ONE(MARKUP_ROUND))},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_ROUND) | ONE(ZONE_AT_ENTRY_BEFORE), DIM_CLOCK, NOT(ONE(CLOCK_ISO) | ONE(CLOCK_NO_COLON))},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_BEFORE), DIM_ZONE, NOT(ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT) | ONE(ZONE_GMT_APART))},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_BEFORE), DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_BEFORE), DIM_RANGE, NOT(ONE(RANGE_BETWEEN))},
	{DIM_ZONE_AT, ONE(ZONE_AT_ENTRY_BEFORE), DIM_MARKUP, NOT(ONE(MARKUP_AT) | ONE(MARKUP_EMOJI))},
	{DIM_APPROXIMATE, TO(APPROXIMATE_ISH, APPROXIMATE_BEHIND), DIM_ZONE_AT, NOT(ONE(ZONE_AT_ENTRY_ROUND))},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_ZONE_AT, ONE(ZONE_AT_COLUMN)},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_DAY, ONE(DAY_OF_INCIDENT) | TO(DAY_HEADING, DAY_LINE) | ONE(DAY_TIMELINE)},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_RANGE, ONE(RANGE_NEVER)},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_APPROXIMATE, ONE(APPROXIMATE_NEVER)},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_OTHER, NOT(ONE(OTHER_TEMPLATE) | ONE(OTHER_FOOTNOTES))},
	{DIM_LAYOUT, ONE(LAYOUT_TABLE_TWO_ZONES), DIM_SEASON, ONE(SEASON_ANY)},
	{DIM_ZONE_AT, ONE(ZONE_AT_COLUMN), DIM_LAYOUT, TABLES},
	{DIM_ZONE_AT, ONE(ZONE_AT_COLUMN), DIM_BRACKETS, ONE(BRACKETS_ROUND) | ONE(BRACKETS_SQUARE) | ONE(BRACKETS_WIDE) | ONE(BRACKETS_COMMA) | ONE(BRACKETS_DASH)},
	{DIM_ZONE_AT, ONE(ZONE_AT_DAY), DIM_DAY, ONE(DAY_HEADING)},
	{DIM_ZONE_AT, ONE(ZONE_AT_DAY), DIM_ZONE, NOT(ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT))},
	{DIM_ZONE_AT, ONE(ZONE_AT_OPENING), DIM_LANGUAGE, ONE(LANG_EN)},
	{DIM_ZONE_AT, ONE(ZONE_AT_SENTENCE) | TO(ZONE_AT_QUOTE, ZONE_AT_ASIDE), DIM_LAYOUT, NOT(STATUS)},
	{DIM_ZONE_AT, TO(ZONE_AT_SENTENCE, ZONE_AT_OPENING), DIM_ZONE, NOT(ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT) | ONE(ZONE_UTC_LOWER))},
	{DIM_ZONE_AT, ONE(ZONE_AT_KEY), DIM_ZONE, NOT(ONE(ZONE_OFFSET_GIT))},
	{DIM_ZONE_AT, ONE(ZONE_AT_KEY), DIM_INCIDENT, ONE(INCIDENT_FRONT_MATTER) | ONE(INCIDENT_BESIDE_PUBLICATION) | ONE(INCIDENT_BODY_KEY) | ONE(INCIDENT_TABLE)},
	{DIM_ZONE_AT, ONE(ZONE_NOWHERE), DIM_ZONE, ONE(ZONE_UTC)},
	{DIM_ZONE, ONE(ZONE_OFFSET) | ONE(ZONE_OFFSET_GIT), DIM_ZONE_AT, NOT(ONE(ZONE_AT_COLUMN) | ONE(ZONE_AT_HEADING))},
	{DIM_ZONE_AT, ONE(ZONE_AT_MIDDLE), DIM_LAYOUT, TABLES | LISTS | RUNNING},
	{DIM_DAY, ONE(DAY_TIMELINE), DIM_BRACKETS, ONE(BRACKETS_ROUND) | ONE(BRACKETS_WIDE) | ONE(BRACKETS_COMMA) | ONE(BRACKETS_DASH)},
	{DIM_DATE, ONE(DATE_MD_DASH), DIM_CLOCK, NOT(ONE(CLOCK_NO_COLON) | ONE(CLOCK_DOT))},
	{DIM_DATE, ONE(DATE_DMY_DASH_OPEN) | ONE(DATE_YMD_SLASH), DIM_RANGE, NOT(ONE(RANGE_BETWEEN))},

	/* only a region has hours of change */
	{DIM_SEASON, ONE(SEASON_CHANGE), DIM_ZONE, ONE(ZONE_CET_PAIR) | ONE(ZONE_EST_PAIR) | ONE(ZONE_PST_PAIR) | ONE(ZONE_MADRID) | ONE(ZONE_LONDON) | ONE(ZONE_NEW_YORK) | ONE(ZONE_LOS_ANGELES) | ONE(ZONE_SYDNEY) | ONE(ZONE_ET) | ONE(ZONE_PT)},
	{DIM_SEASON, ONE(SEASON_CHANGE), DIM_ORDER, ONE(ORDER_UP)},
	{DIM_SEASON, ONE(SEASON_CHANGE), DIM_ZONE_AT, NOT(ONE(ZONE_AT_SOME) | ONE(ZONE_AT_MIDDLE) | ONE(ZONE_NOWHERE))},
	{DIM_SEASON, ONE(SEASON_CHANGE), DIM_DATE, NOT(OPEN_OR_CLOSED | ONE(DATE_DMY_DASH_OPEN))},

	/* action items */
	{DIM_ACTIONS, ONE(ACTIONS_NONE), DIM_DUE, ONE(DUE_ISO)},
	/* a comma ends a field there */
	{DIM_ACTIONS, ONE(ACTIONS_TASKS) | ONE(ACTIONS_TASKS_EQUALS), DIM_DUE, ONE(DUE_ISO) | ONE(DUE_DOTS)},

	/* other blanks are only used beside text that is not ASCII anyway */
	{DIM_BLANK, ONE(BLANK_WIDE), DIM_LANGUAGE, TO(LANG_JA, LANG_KO)},
};

/* A variant from a set, chosen by weight; -1 if the set is empty. */
static int
draw(const Dimension *dimension, uint64 allowed, Random *random)
{
	int			sum = 0;
	int			n;

	for (int i = 0; i < dimension->nvariants; i++)
		sum += (allowed & ONE(i)) ? dimension->variants[i].weight : 0;
	if (sum == 0)
		return -1;
	n = random_below(random, sum);
	for (int i = 0; i < dimension->nvariants; i++)
	{
		n -= (allowed & ONE(i)) ? dimension->variants[i].weight : 0;
		if (n < 0)
			return i;
	}
	return -1;
}

/* The first rule that is violated, or NULL. */
static const Rule *
find_broken(const Choice *choice)
{
	for (int i = 0; i < lengthof(rules); i++)
	{
		if ((rules[i].left_set & ONE(choice->variant[rules[i].left])) != 0 &&
			(rules[i].right_set & ONE(choice->variant[rules[i].right])) == 0)
			return &rules[i];
	}
	return NULL;
}

/* Draws one side of a violated rule again: the right one, if it may change. */
static bool
mend(Choice *choice, const Choice *demanded, const Rule *rule, Random *random)
{
	bool		right = demanded->variant[rule->right] < 0;
	DimensionId id = right ? rule->right : rule->left;
	int			variant;

	if (!right && demanded->variant[id] >= 0)
		return false;
	/*
	 * not always the same side, because two rules could otherwise alternate
	 * forever
	 */
	if (right && demanded->variant[rule->left] < 0 && random_below(random, 3) == 0)
	{
		right = false;
		id = rule->left;
	}
	variant = draw(&dimensions[id], right ? rule->right_set : ~rule->left_set, random);
	if (variant < 0)
		return false;
	choice->variant[id] = variant;
	return true;
}

bool
choice_make(Choice *choice, const Choice *demanded, Random *random)
{
	for (int attempt = 0; attempt < 200; attempt++)
	{
		const Rule *rule = NULL;

		for (int i = 0; i < NDIMENSIONS; i++)
			choice->variant[i] = demanded->variant[i] >= 0 ?
				demanded->variant[i] : draw(&dimensions[i], ~UINT64CONST(0), random);
		for (int step = 0; step < 60; step++)
		{
			rule = find_broken(choice);
			if (rule == NULL || !mend(choice, demanded, rule, random))
				break;
		}
		if (rule == NULL)
			return true;
	}
	return false;
}

bool
choice_simplify(Choice *choice, const Choice *demanded, DimensionId dimension)
{
	Choice		plain = *choice;

	if (demanded->variant[dimension] >= 0 || choice->variant[dimension] == 0)
		return false;
	for (int v = 0; v < choice->variant[dimension]; v++)
	{
		plain.variant[dimension] = v;
		if (find_broken(&plain) == NULL)
		{
			*choice = plain;
			return true;
		}
	}
	return false;
}

bool
choice_is_doubtful(const Choice *choice)
{
	for (int i = 0; i < NDIMENSIONS; i++)
	{
		if (dimensions[i].variants[choice->variant[i]].doubtful)
			return true;
	}
	return false;
}
