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
	{{"UTC", 3}, 0, NULL},
	{{"GMT", 3}, 0, NULL},
	{{"Z", 1}, 0, NULL},
	{{"WET", 3}, 0, NULL},
	{{"WEST", 4}, HOURS(1), NULL},
	{{"BST", 3}, HOURS(1), NULL},
	{{"CET", 3}, HOURS(1), NULL},
	{{"CEST", 4}, HOURS(2), NULL},
	{{"EET", 3}, HOURS(2), NULL},
	{{"EEST", 4}, HOURS(3), NULL},
	{{"MSK", 3}, HOURS(3), NULL},
	{{"SAST", 4}, HOURS(2), NULL},
	{{"IST", 3}, HOURS(5.5), NULL},
	{{"SGT", 3}, HOURS(8), NULL},
	{{"HKT", 3}, HOURS(8), NULL},
	{{"AWST", 4}, HOURS(8), NULL},
	{{"KST", 3}, HOURS(9), NULL},
	{{"JST", 3}, HOURS(9), NULL},
	{{"AEST", 4}, HOURS(10), NULL},
	{{"AEDT", 4}, HOURS(11), NULL},
	{{"NZST", 4}, HOURS(12), NULL},
	{{"NZDT", 4}, HOURS(13), NULL},
	{{"BRT", 3}, HOURS(-3), NULL},
	{{"ART", 3}, HOURS(-3), NULL},
	{{"AST", 3}, HOURS(-4), NULL},
	{{"ADT", 3}, HOURS(-3), NULL},
	{{"EST", 3}, HOURS(-5), NULL},
	{{"EDT", 3}, HOURS(-4), NULL},
	{{"CST", 3}, HOURS(-6), NULL},
	{{"CDT", 3}, HOURS(-5), NULL},
	{{"MST", 3}, HOURS(-7), NULL},
	{{"MDT", 3}, HOURS(-6), NULL},
	{{"PST", 3}, HOURS(-8), NULL},
	{{"PDT", 3}, HOURS(-7), NULL},
	{{"ET", 2}, 0, "America/New_York"},
	{{"CT", 2}, 0, "America/Chicago"},
	{{"MT", 2}, 0, "America/Denver"},
	{{"PT", 2}, 0, "America/Los_Angeles"},
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
