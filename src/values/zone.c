/*
 * src/values/zone.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "values/regions.h"
#include "values/zone.h"

#define HOURS(h)		((int) ((h) * 3600))

/* east of Greenwich, of any place on Earth */
#define MAX_OFFSET_HOURS	14

/* how an abbreviation is written */
typedef enum Spelling
{
	IN_CAPITALS,				/* "est" may be a word */
	WITH_OFFSET					/* also "utc", and "UTC-4" */
} Spelling;

typedef struct Abbreviation
{
	RcaStr		text;
	int			offset;
	const char *region;
	Spelling	spelling;
} Abbreviation;

/*
 * Abbreviations have fixed offsets, also where they are wrong for the season:
 * who writes "EST" in July has said UTC-5.  Those that name a region and not
 * an offset ("ET") follow the region's rules.
 */
static const Abbreviation abbreviations[] =
{
	{RCA_LITERAL("UTC"), 0, NULL, WITH_OFFSET},
	{RCA_LITERAL("GMT"), 0, NULL, WITH_OFFSET},
	{RCA_LITERAL("Z"), 0, NULL, IN_CAPITALS},
	{RCA_LITERAL("WET"), 0, NULL, IN_CAPITALS},
	{RCA_LITERAL("WEST"), HOURS(1), NULL, IN_CAPITALS},
	{RCA_LITERAL("BST"), HOURS(1), NULL, IN_CAPITALS},
	{RCA_LITERAL("CET"), HOURS(1), NULL, IN_CAPITALS},
	{RCA_LITERAL("CEST"), HOURS(2), NULL, IN_CAPITALS},
	{RCA_LITERAL("EET"), HOURS(2), NULL, IN_CAPITALS},
	{RCA_LITERAL("EEST"), HOURS(3), NULL, IN_CAPITALS},
	{RCA_LITERAL("MSK"), HOURS(3), NULL, IN_CAPITALS},
	{RCA_LITERAL("SAST"), HOURS(2), NULL, IN_CAPITALS},
	{RCA_LITERAL("IST"), HOURS(5.5), NULL, IN_CAPITALS},
	{RCA_LITERAL("SGT"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("HKT"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("AWST"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("KST"), HOURS(9), NULL, IN_CAPITALS},
	{RCA_LITERAL("JST"), HOURS(9), NULL, IN_CAPITALS},
	{RCA_LITERAL("AEST"), HOURS(10), NULL, IN_CAPITALS},
	{RCA_LITERAL("AEDT"), HOURS(11), NULL, IN_CAPITALS},
	{RCA_LITERAL("NZST"), HOURS(12), NULL, IN_CAPITALS},
	{RCA_LITERAL("NZDT"), HOURS(13), NULL, IN_CAPITALS},
	{RCA_LITERAL("BRT"), HOURS(-3), NULL, IN_CAPITALS},
	{RCA_LITERAL("ART"), HOURS(-3), NULL, IN_CAPITALS},
	{RCA_LITERAL("AST"), HOURS(-4), NULL, IN_CAPITALS},
	{RCA_LITERAL("ADT"), HOURS(-3), NULL, IN_CAPITALS},
	{RCA_LITERAL("EST"), HOURS(-5), NULL, IN_CAPITALS},
	{RCA_LITERAL("EDT"), HOURS(-4), NULL, IN_CAPITALS},
	{RCA_LITERAL("CST"), HOURS(-6), NULL, IN_CAPITALS},
	{RCA_LITERAL("CDT"), HOURS(-5), NULL, IN_CAPITALS},
	{RCA_LITERAL("MST"), HOURS(-7), NULL, IN_CAPITALS},
	{RCA_LITERAL("MDT"), HOURS(-6), NULL, IN_CAPITALS},
	{RCA_LITERAL("PST"), HOURS(-8), NULL, IN_CAPITALS},
	{RCA_LITERAL("PDT"), HOURS(-7), NULL, IN_CAPITALS},
	{RCA_LITERAL("ET"), 0, "America/New_York", IN_CAPITALS},
	{RCA_LITERAL("CT"), 0, "America/Chicago", IN_CAPITALS},
	{RCA_LITERAL("MT"), 0, "America/Denver", IN_CAPITALS},
	{RCA_LITERAL("PT"), 0, "America/Los_Angeles", IN_CAPITALS},
};

/* +05:30, -0800, +9; the sign first */
static int
read_offset(RcaStr s, int *offset)
{
	int			hours;
	int			minutes = 0;
	int			pos = 1;
	int			n;

	if (s.len == 0 || (s.data[0] != '+' && s.data[0] != '-'))
		return 0;
	if ((n = rca_read_digits(s, pos, 4, 4, &hours)) > 0)
	{
		minutes = hours % 100;
		hours /= 100;
		pos += n;
	}
	else
	{
		if ((n = rca_read_digits(s, pos, 1, 2, &hours)) == 0)
			return 0;
		pos += n;
		if (pos < s.len && s.data[pos] == ':')
		{
			if ((n = rca_read_digits(s, pos + 1, 2, 2, &minutes)) == 0)
				return 0;
			pos += n + 1;
		}
	}
	if (hours > MAX_OFFSET_HOURS || minutes > 59)
		return 0;
	*offset = HOURS(hours) + minutes * 60;
	if (s.data[0] == '-')
		*offset = -*offset;
	return pos;
}

/* An offset alone: two digits at least, or "- 3 servers" would be one. */
static int
read_offset_alone(RcaStr s, RcaZone *zone)
{
	int			offset;
	int			n = read_offset(s, &offset);

	if (n < 3 || (n < s.len && rca_is_word(s.data[n])))
		return 0;
	zone->offset = offset;
	return n;
}

/* UTC, PST, ET; of UTC also an offset from it */
static int
read_abbreviation(RcaStr s, RcaStr word, RcaZone *zone)
{
	int			n = word.len;

	/* not the beginning of a name */
	if (n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '/'))
		return 0;
	for (int i = 0; i < lengthof(abbreviations); i++)
	{
		const Abbreviation *a = &abbreviations[i];

		if (n != a->text.len ||
			!(a->spelling == IN_CAPITALS ? rca_equal(word, a->text) :
			  rca_equal_nocase(word, a->text)))
			continue;
		zone->offset = a->offset;
		zone->region = a->region;
		if (a->spelling == WITH_OFFSET)
			n += read_offset(rca_skip(s, n), &zone->offset);
		return n;
	}
	return 0;
}

/* America/New_York, and the few of the old names that end in "DT" */
static int
read_region(RcaStr s, RcaZone *zone)
{
	int			n = 0;
	const char *region;

	while (n < s.len && (rca_is_alpha(s.data[n]) || rca_is_digit(s.data[n]) ||
						 strchr("/_+-", s.data[n]) != NULL))
		n++;
	/* a word alone is no region */
	if (rca_count_alpha(s, 0) == n)
		return 0;
	region = rca_region_find(rca_slice(s.data, s.data + n));
	/* the host's database may be older than our list */
	if (region == NULL || !rca_host_zone_offset(region, 0, &zone->offset))
		return 0;
	zone->region = region;
	return n;
}

int
rca_zone_read(RcaStr s, RcaZone *zone)
{
	RcaStr		word = rca_slice(s.data, s.data + rca_count_alpha(s, 0));
	int			n;

	zone->kind = RCA_ZONE_NONE;
	zone->name = RCA_NULL_STR;
	zone->region = NULL;
	zone->offset = 0;
	if (word.len == 0)
		n = read_offset_alone(s, zone);
	else if ((n = read_abbreviation(s, word, zone)) == 0)
		n = read_region(s, zone);
	if (n > 0)
	{
		zone->kind = RCA_ZONE_KNOWN;
		zone->name = rca_slice(s.data, s.data + n);
	}
	return n;
}

bool
rca_zone_find(RcaStr s, RcaZone *zone)
{
	for (int i = 0; i < s.len; i++)
	{
		if ((i == 0 || !rca_is_word(s.data[i - 1])) &&
			rca_is_alpha(s.data[i]) &&
			rca_zone_read(rca_skip(s, i), zone) > 0)
			return true;
	}
	return false;
}
