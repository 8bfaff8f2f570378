/*
 * src/values/zone.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "values/regions.h"
#include "values/zone.h"

#define HOURS(h)		((int) ((h) * 3600))

/*
 * Abbreviations have fixed offsets, also where they are wrong for the season:
 * who writes "EST" in July has said UTC-5.  Those that name a region and not
 * an offset ("ET") follow the region's rules.
 */
static const struct
{
	RcaStr		abbreviation;
	int			offset;
	const char *region;
}			zone_table[] =
{
	/* the first ZONE_BASES are also written "utc", and "UTC-4" */
	{RCA_LITERAL("UTC"), 0, NULL},
	{RCA_LITERAL("GMT"), 0, NULL},
	{RCA_LITERAL("Z"), 0, NULL},
	{RCA_LITERAL("WET"), 0, NULL},
	{RCA_LITERAL("WEST"), HOURS(1), NULL},
	{RCA_LITERAL("BST"), HOURS(1), NULL},
	{RCA_LITERAL("CET"), HOURS(1), NULL},
	{RCA_LITERAL("CEST"), HOURS(2), NULL},
	{RCA_LITERAL("EET"), HOURS(2), NULL},
	{RCA_LITERAL("EEST"), HOURS(3), NULL},
	{RCA_LITERAL("MSK"), HOURS(3), NULL},
	{RCA_LITERAL("SAST"), HOURS(2), NULL},
	{RCA_LITERAL("IST"), HOURS(5.5), NULL},
	{RCA_LITERAL("SGT"), HOURS(8), NULL},
	{RCA_LITERAL("HKT"), HOURS(8), NULL},
	{RCA_LITERAL("AWST"), HOURS(8), NULL},
	{RCA_LITERAL("KST"), HOURS(9), NULL},
	{RCA_LITERAL("JST"), HOURS(9), NULL},
	{RCA_LITERAL("AEST"), HOURS(10), NULL},
	{RCA_LITERAL("AEDT"), HOURS(11), NULL},
	{RCA_LITERAL("NZST"), HOURS(12), NULL},
	{RCA_LITERAL("NZDT"), HOURS(13), NULL},
	{RCA_LITERAL("BRT"), HOURS(-3), NULL},
	{RCA_LITERAL("ART"), HOURS(-3), NULL},
	{RCA_LITERAL("AST"), HOURS(-4), NULL},
	{RCA_LITERAL("ADT"), HOURS(-3), NULL},
	{RCA_LITERAL("EST"), HOURS(-5), NULL},
	{RCA_LITERAL("EDT"), HOURS(-4), NULL},
	{RCA_LITERAL("CST"), HOURS(-6), NULL},
	{RCA_LITERAL("CDT"), HOURS(-5), NULL},
	{RCA_LITERAL("MST"), HOURS(-7), NULL},
	{RCA_LITERAL("MDT"), HOURS(-6), NULL},
	{RCA_LITERAL("PST"), HOURS(-8), NULL},
	{RCA_LITERAL("PDT"), HOURS(-7), NULL},
	{RCA_LITERAL("ET"), 0, "America/New_York"},
	{RCA_LITERAL("CT"), 0, "America/Chicago"},
	{RCA_LITERAL("MT"), 0, "America/Denver"},
	{RCA_LITERAL("PT"), 0, "America/Los_Angeles"},
};

#define ZONE_BASES	2

/* +05:30, -0800, +9; the sign first */
static int
read_offset(RcaStr s, int pos, int *offset)
{
	int			start = pos;
	int			hours,
				minutes = 0;
	int			n;
	bool		negative;

	if (pos == s.len || (s.data[pos] != '+' && s.data[pos] != '-'))
		return 0;
	negative = (s.data[pos++] == '-');
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
	if (hours > 14 || minutes > 59)
		return 0;
	*offset = (hours * 60 + minutes) * 60 * (negative ? -1 : 1);
	return pos - start;
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
	int			n = rca_count_alpha(s, 0);
	RcaStr		word = rca_slice(s.data, s.data + n);

	zone->name = RCA_NULL_STR;
	zone->region = NULL;
	zone->offset = 0;

	/* an offset alone: two digits at least, or "- 3 servers" would be one */
	if (n == 0)
	{
		if ((n = read_offset(s, 0, &zone->offset)) < 3 ||
			(n < s.len && rca_is_word(s.data[n])))
		{
			zone->offset = 0;
			return 0;
		}
		zone->name = rca_slice(s.data, s.data + n);
		return n;
	}

	for (int i = 0; i < lengthof(zone_table); i++)
	{
		RcaStr		abbreviation = zone_table[i].abbreviation;
		bool		is_base = i < ZONE_BASES;

		/* other abbreviations are written in capitals: "est" may be a word */
		if (!(is_base ? rca_equal_nocase(word, abbreviation) :
			  rca_equal(word, abbreviation)) ||
			(n < s.len && (rca_is_word(s.data[n]) || s.data[n] == '/')))
			continue;

		zone->offset = zone_table[i].offset;
		zone->region = zone_table[i].region;
		if (is_base)
			n += read_offset(s, n, &zone->offset);
		zone->name = rca_slice(s.data, s.data + n);
		return n;
	}

	if ((n = read_region(s, zone)) > 0)
		zone->name = rca_slice(s.data, s.data + n);
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
