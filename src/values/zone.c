/*
 * src/values/zone.c
 */
#include "base/base.h"

#include "base/host.h"
#include "base/text.h"
#include "values/regions.h"
#include "values/phrase.h"
#include "values/zone.h"
#include "words/zone_names.h"

#define HOURS(h)		((int) ((h) * 3600))

/* the maximum offset of any place on Earth */
#define MAX_OFFSET_HOURS	14

/* how an abbreviation is written */
typedef enum Spelling
{
	IN_CAPITALS,				/* "ist" is a word */
	IN_ANY_CASE,				/* "est:", if nothing else is possible */
	WITH_OFFSET					/* also "utc", and "UTC-4" */
} Spelling;

typedef struct Abbreviation
{
	RcaStr		text;
	int			offset;
	const char *region;
	Spelling	spelling;
	const char *of;				/* the region where it is used, for "CET/CEST" */
} Abbreviation;

/*
 * Abbreviations have fixed offsets, even if they are wrong for the season:
 * "EST" in July means UTC-5.  Those that name a region and not an offset
 * ("ET") follow the rules of the region, and so do two abbreviations of one
 * region together.
 */
static const Abbreviation abbreviations[] =
{
	{RCA_LITERAL("UTC"), 0, NULL, WITH_OFFSET},
	{RCA_LITERAL("GMT"), 0, NULL, WITH_OFFSET, "Europe/London"},
	{RCA_LITERAL("Z"), 0, NULL, IN_CAPITALS},
	{RCA_LITERAL("WET"), 0, NULL, IN_CAPITALS, "Europe/Lisbon"},
	{RCA_LITERAL("WEST"), HOURS(1), NULL, IN_CAPITALS, "Europe/Lisbon"},
	{RCA_LITERAL("BST"), HOURS(1), NULL, IN_ANY_CASE, "Europe/London"},
	{RCA_LITERAL("CET"), HOURS(1), NULL, IN_ANY_CASE, "Europe/Brussels"},
	{RCA_LITERAL("CEST"), HOURS(2), NULL, IN_ANY_CASE, "Europe/Brussels"},
	{RCA_LITERAL("EET"), HOURS(2), NULL, IN_CAPITALS, "Europe/Athens"},
	{RCA_LITERAL("EEST"), HOURS(3), NULL, IN_ANY_CASE, "Europe/Athens"},
	{RCA_LITERAL("MSK"), HOURS(3), NULL, IN_ANY_CASE},
	{RCA_LITERAL("SAST"), HOURS(2), NULL, IN_ANY_CASE},
	{RCA_LITERAL("IST"), HOURS(5.5), NULL, IN_CAPITALS},
	{RCA_LITERAL("SGT"), HOURS(8), NULL, IN_ANY_CASE},
	{RCA_LITERAL("HKT"), HOURS(8), NULL, IN_ANY_CASE},
	{RCA_LITERAL("AWST"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("KST"), HOURS(9), NULL, IN_ANY_CASE},
	{RCA_LITERAL("JST"), HOURS(9), NULL, IN_ANY_CASE},
	{RCA_LITERAL("AEST"), HOURS(10), NULL, IN_ANY_CASE, "Australia/Sydney"},
	{RCA_LITERAL("AEDT"), HOURS(11), NULL, IN_ANY_CASE, "Australia/Sydney"},
	{RCA_LITERAL("NZST"), HOURS(12), NULL, IN_ANY_CASE, "Pacific/Auckland"},
	{RCA_LITERAL("NZDT"), HOURS(13), NULL, IN_ANY_CASE, "Pacific/Auckland"},
	{RCA_LITERAL("BRT"), HOURS(-3), NULL, IN_ANY_CASE},
	{RCA_LITERAL("ART"), HOURS(-3), NULL, IN_CAPITALS},
	{RCA_LITERAL("AST"), HOURS(-4), NULL, IN_CAPITALS, "America/Halifax"},
	{RCA_LITERAL("ADT"), HOURS(-3), NULL, IN_CAPITALS, "America/Halifax"},
	{RCA_LITERAL("EST"), HOURS(-5), NULL, IN_ANY_CASE, "America/New_York"},
	{RCA_LITERAL("EDT"), HOURS(-4), NULL, IN_ANY_CASE, "America/New_York"},
	{RCA_LITERAL("CST"), HOURS(-6), NULL, IN_ANY_CASE, "America/Chicago"},
	{RCA_LITERAL("CDT"), HOURS(-5), NULL, IN_ANY_CASE, "America/Chicago"},
	{RCA_LITERAL("MST"), HOURS(-7), NULL, IN_CAPITALS, "America/Denver"},
	{RCA_LITERAL("MDT"), HOURS(-6), NULL, IN_ANY_CASE, "America/Denver"},
	{RCA_LITERAL("PST"), HOURS(-8), NULL, IN_ANY_CASE, "America/Los_Angeles"},
	{RCA_LITERAL("PDT"), HOURS(-7), NULL, IN_ANY_CASE, "America/Los_Angeles"},
	{RCA_LITERAL("MEZ"), HOURS(1), NULL, IN_ANY_CASE, "Europe/Berlin"},
	{RCA_LITERAL("MESZ"), HOURS(2), NULL, IN_ANY_CASE, "Europe/Berlin"},
	{RCA_LITERAL("HNE"), HOURS(-5), NULL, IN_CAPITALS, "America/Toronto"},
	{RCA_LITERAL("HAE"), HOURS(-4), NULL, IN_CAPITALS, "America/Toronto"},
	{RCA_LITERAL("HNP"), HOURS(-8), NULL, IN_CAPITALS, "America/Vancouver"},
	{RCA_LITERAL("HAP"), HOURS(-7), NULL, IN_CAPITALS, "America/Vancouver"},
	{RCA_LITERAL("AKST"), HOURS(-9), NULL, IN_CAPITALS, "America/Anchorage"},
	{RCA_LITERAL("AKDT"), HOURS(-8), NULL, IN_CAPITALS, "America/Anchorage"},
	{RCA_LITERAL("HST"), HOURS(-10), NULL, IN_CAPITALS},
	{RCA_LITERAL("ACST"), HOURS(9.5), NULL, IN_CAPITALS, "Australia/Adelaide"},
	{RCA_LITERAL("ACDT"), HOURS(10.5), NULL, IN_CAPITALS, "Australia/Adelaide"},
	{RCA_LITERAL("BRST"), HOURS(-2), NULL, IN_CAPITALS},
	{RCA_LITERAL("CLT"), HOURS(-4), NULL, IN_CAPITALS, "America/Santiago"},
	{RCA_LITERAL("CLST"), HOURS(-3), NULL, IN_CAPITALS, "America/Santiago"},
	{RCA_LITERAL("WIB"), HOURS(7), NULL, IN_CAPITALS},
	{RCA_LITERAL("ICT"), HOURS(7), NULL, IN_CAPITALS},
	{RCA_LITERAL("PHT"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("MYT"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("PKT"), HOURS(5), NULL, IN_CAPITALS},
	{RCA_LITERAL("TRT"), HOURS(3), NULL, IN_CAPITALS},
	{RCA_LITERAL("WAT"), HOURS(1), NULL, IN_CAPITALS},
	{RCA_LITERAL("CAT"), HOURS(2), NULL, IN_CAPITALS},
	{RCA_LITERAL("EAT"), HOURS(3), NULL, IN_CAPITALS},
	{RCA_LITERAL("NPT"), HOURS(5.75), NULL, IN_CAPITALS},
	{RCA_LITERAL("WITA"), HOURS(8), NULL, IN_CAPITALS},
	{RCA_LITERAL("COT"), HOURS(-5), NULL, IN_CAPITALS},
	{RCA_LITERAL("PET"), HOURS(-5), NULL, IN_CAPITALS},
	{RCA_LITERAL("UYT"), HOURS(-3), NULL, IN_CAPITALS},
	{RCA_LITERAL("IDT"), HOURS(3), NULL, IN_CAPITALS},
	{RCA_LITERAL("ET"), 0, "America/New_York", IN_CAPITALS},
	{RCA_LITERAL("CT"), 0, "America/Chicago", IN_CAPITALS},
	{RCA_LITERAL("MT"), 0, "America/Denver", IN_CAPITALS},
	{RCA_LITERAL("PT"), 0, "America/Los_Angeles", IN_CAPITALS},
};

/* abbreviations in the list above that are also used for other zones */
static const struct
{
	RcaStr		text;
	const char *meanings;
}			ambiguous[] =
{
	{RCA_LITERAL("CST"), "UTC-6, but it is UTC+8 in China"},
	{RCA_LITERAL("IST"), "UTC+5:30, but it is UTC+1 in Ireland and UTC+2 in Israel"},
	{RCA_LITERAL("AST"), "UTC-4, but it is UTC+3 in Arabia"},
};

/* signs of an offset; the last one may also be a dash */
static const RcaStr plus_signs[] =
{
	RCA_LITERAL("+"), RCA_LITERAL("\xef\xbc\x8b")	/* full width */
};

static const RcaStr minus_signs[] =
{
	RCA_LITERAL("-"),
	RCA_LITERAL("\xe2\x88\x92"),	/* minus */
	RCA_LITERAL("\xe2\x80\x90"),	/* hyphens */
	RCA_LITERAL("\xe2\x80\x91"),
	RCA_LITERAL("\xef\xbc\x8d"),	/* full width */
	RCA_LITERAL("\xe2\x80\x93"),	/* en dash */
};

/* an offset as written */
typedef struct ZoneOffset
{
	int			sign;			/* 1 or -1 */
	int			sign_length;
	int			digits;			/* number of digits, without the colon */
	bool		has_colon;
	int			seconds;
	bool		is_valid;		/* a place on Earth has it */
	int			length;
} ZoneOffset;

/* The length of the sign of an offset at the start of s, or 0. */
static int
read_sign(RcaStr s, int *sign)
{
	int			n = rca_starts_with_one(s, plus_signs, lengthof(plus_signs));

	*sign = n > 0 ? 1 : -1;
	return n > 0 ? n :
		rca_starts_with_one(s, minus_signs, lengthof(minus_signs));
}

/* Reads +05:30, -0800, +9.  False if there is no offset. */
static bool
read_offset(RcaStr s, ZoneOffset *offset)
{
	int			hours = 0;
	int			minutes = 0;
	int			pos;
	int			n;

	if (s.len == 0 || (s.data[0] != '+' && s.data[0] != '-' && !IS_HIGHBIT_SET(s.data[0])))
		return false;
	offset->sign_length = read_sign(s, &offset->sign);
	offset->has_colon = false;
	if (offset->sign_length == 0)
		return false;
	pos = rca_skip_blanks(s, offset->sign_length);
	offset->digits = 4;
	n = rca_read_digits(s, pos, 4, 4, &hours);
	if (n > 0)
	{
		minutes = hours % 100;
		hours /= 100;
	}
	else
	{
		offset->digits = n = rca_read_digits(s, pos, 1, 2, &hours);
		if (n == 0)
			return false;
		/* in "UTC+5: disk full" the colon belongs to the next text */
		if (pos + n + 1 < s.len && s.data[pos + n] == ':' &&
			!rca_is_space(s.data[pos + n + 1]))
		{
			if (rca_read_digits(s, pos + n + 1, 2, 2, &minutes) == 0)
				return false;
			n += 3;
			offset->has_colon = true;
		}
	}
	offset->length = pos + n;
	offset->is_valid = hours <= MAX_OFFSET_HOURS && minutes % 15 == 0 && minutes < 60;
	offset->seconds = offset->sign * (HOURS(hours) + minutes * 60);
	return true;
}

/*
 * Reads an offset alone.  It needs two digits, or "- 3 servers" would be one.
 */
static int
read_offset_alone(RcaStr s, RcaZone *zone)
{
	ZoneOffset	offset;

	if (!read_offset(s, &offset) || !offset.is_valid ||
		offset.digits < 2 - (offset.has_colon ? 1 : 0) ||
		rca_skip_blanks(s, offset.sign_length) > offset.sign_length ||
		/* "05:24–06:00" is a range */
		(offset.sign_length == 3 && memcmp(s.data, "\xe2\x80\x93", 3) == 0) ||
		(offset.length < s.len && !rca_ends_letters(s.data[offset.length])) ||
		/* "01.05-02.31" and "05:24:30-06:10:00" are also ranges */
		(offset.length + 1 < s.len && strchr(".:", s.data[offset.length]) != NULL &&
		 rca_is_digit(s.data[offset.length + 1])))
		return 0;
	zone->offset = offset.seconds;
	return offset.length;
}

/* Is there nothing after pos that would change the meaning of a number? */
static bool
ends_zone(RcaStr s, int pos)
{
	int			rest = rca_skip_blanks(s, pos);

	return rest == s.len || strchr(":|,;])[", s.data[rest]) != NULL ||
		rca_starts_nocase(rca_skip(s, rest), RCA_STR("->")) ||
		rca_starts_nocase(rca_skip(s, rest), RCA_STR("=>")) ||
		(IS_HIGHBIT_SET(s.data[rest]) && !rca_is_alpha(s.data[rest])) ||
		(rest > pos && s.data[rest] == '-' && rest + 1 < s.len &&
		 rca_is_blank(s.data[rest + 1]));
}

/* Is this the end of the word?  A CJK character may come directly after it. */
static bool
is_zone_end(RcaStr s, int pos)
{
	return pos >= s.len || rca_ends_letters(s.data[pos]);
}

/* The 時 of "UTC - 13時32分", the 月 of "UTC - 12月23日", and the like. */
static bool
begins_unit(RcaStr s)
{
	static const RcaStr units[] =
	{
		RCA_LITERAL("月"), RCA_LITERAL("월"),
		RCA_LITERAL("時"), RCA_LITERAL("时"), RCA_LITERAL("点"), RCA_LITERAL("點"),
		RCA_LITERAL("시"), RCA_LITERAL("h"),
	};

	return rca_starts_with_one(s, units, lengthof(units)) > 0;
}

/* Is there a word with a capital, as at the start of an event? */
static bool
capital_follows(RcaStr s, int pos)
{
	int			rest = rca_skip_blanks(s, pos);

	return rest > pos && rest < s.len && s.data[rest] >= 'A' && s.data[rest] <= 'Z';
}

/*
 * The kind of an offset after "UTC" and a blank, with a word after it.  "UTC +
 * 05:30 Disk full" and "UTC +2 Disk full" have an offset.  In "UTC +2 disks"
 * this is not known. "UTC + 2 disks" and "UTC - 2 disks" have none.
 */
static RcaZoneKind
kind_before_word(RcaStr s, const ZoneOffset *offset, int end, bool spaced)
{
	if (!offset->is_valid || !is_zone_end(s, end))
		return RCA_ZONE_NONE;
	if (offset->has_colon && offset->sign > 0)
		return RCA_ZONE_KNOWN;
	if (spaced || offset->digits > 2)
		return RCA_ZONE_NONE;
	return capital_follows(s, end) ? RCA_ZONE_KNOWN : RCA_ZONE_UNKNOWN;
}

/*
 * Reads the offset after "UTC", which ends at pos: "UTC+2", "GMT +2", "UTC +
 * 05:30".  After a blank it may be something else: "05:24 UTC - 3 disks full".
 */
static int
read_offset_behind(RcaStr s, int pos, RcaZone *zone)
{
	int			start = rca_skip_blanks(s, pos);
	bool		parted = (start > pos);
	ZoneOffset	offset;
	bool		spaced;

	if (!read_offset(rca_skip(s, start), &offset))
		return pos;
	spaced = rca_skip_blanks(s, start + offset.sign_length) > start + offset.sign_length;
	/*
	 * "UTC - 06:10" is the end of a range, and so are "UTC–06:10" and "UTC
	 * - 0610"
	 */
	if (spaced && offset.sign < 0 &&
		(offset.digits == 4 || begins_unit(rca_skip(s, start + offset.length))))
		return pos;
	if (offset.has_colon && offset.sign < 0 &&
		(spaced || !offset.is_valid || (offset.sign_length == 3 &&
										(unsigned char) s.data[start + 2] == 0x93)))
		return pos;
	if ((parted || spaced) && !ends_zone(s, start + offset.length))
	{
		RcaZoneKind kind = kind_before_word(s, &offset, start + offset.length, spaced);

		if (kind == RCA_ZONE_NONE)
			return pos;
		zone->kind = kind;
		zone->offset = offset.seconds;
		return start + offset.length;
	}
	if (!is_zone_end(s, start + offset.length))
		return pos;
	/* "UTC-2025-03-23" */
	if (!offset.is_valid &&
		(offset.digits == 4 || !ends_zone(s, start + offset.length)))
		return pos;
	if (!offset.is_valid)
		zone->kind = RCA_ZONE_UNKNOWN;
	zone->offset = offset.seconds;
	return start + offset.length;
}

static const Abbreviation *
find_abbreviation(RcaStr word, Spelling least)
{
	/*
	 * most words are too long, or have a lower-case letter, which only "utc"
	 * may have
	 */
	if (word.len == 0 || word.len > 4 ||
		(least == WITH_OFFSET && word.data[word.len - 1] > 'Z' &&
		 strchr("tcTC", word.data[word.len - 1]) == NULL))
		return NULL;
	for (int i = 0; i < lengthof(abbreviations); i++)
	{
		const Abbreviation *a = &abbreviations[i];

		if (word.len == a->text.len &&
			(a->spelling < least ? rca_equal(word, a->text) :
			 rca_equal_nocase(word, a->text)))
			return a;
	}
	return NULL;
}

/* Sets a zone of the host's database, which may be older than our list. */
static void
set_region(RcaZone *zone, const char *region)
{
	zone->region = region;
	if (!rca_host_zone_offset(region, 0, &zone->offset))
		zone->kind = RCA_ZONE_UNKNOWN;
}

/*
 * Reads "CET/CEST": two abbreviations of one region.  The date decides between
 * them.  Returns the length of the second with its sign, or 0.
 */
static int
read_second(RcaStr s, const Abbreviation *first, RcaZone *zone)
{
	const Abbreviation *second;
	RcaStr		word;

	if (s.len < 3 || s.data[0] != '/')
		return 0;
	word = rca_str(s.data + 1, rca_count_alpha(s, 1));
	second = find_abbreviation(word, WITH_OFFSET);
	if (second == NULL || !is_zone_end(s, 1 + word.len))
		return 0;
	if (first->of != NULL && second->of != NULL &&
		strcmp(first->of, second->of) == 0)
		set_region(zone, first->of);
	else if (first->region != second->region || first->offset != second->offset)
		zone->kind = RCA_ZONE_UNKNOWN;
	return 1 + word.len;
}

/* Reads UTC, PST, ET.  UTC may have an offset. */
static int
read_abbreviation(RcaStr s, RcaStr word, Spelling least, RcaZone *zone)
{
	int			n = word.len;
	const Abbreviation *a;
	int			second;

	if (!is_zone_end(s, n))
		return 0;
	a = find_abbreviation(word, least);
	if (a == NULL)
		return 0;
	zone->offset = a->offset;
	zone->region = a->region;
	second = read_second(rca_skip(s, n), a, zone);
	/* not the start of a name */
	if (second == 0 && n < s.len && s.data[n] == '/')
		return 0;
	n += second;
	return a->spelling == WITH_OFFSET && second == 0 ?
		read_offset_behind(s, n, zone) : n;
}

/* "London time" */
static int
read_city(RcaStr s, RcaZone *zone)
{
	const char *region;
	int			n = rca_zone_city_read(s, false, &region);

	if (n > 0)
		set_region(zone, region);
	return n;
}

/* "Pacific Time", "北京时间" */
static int
read_name(RcaStr s, RcaZone *zone)
{
	const RcaZoneName *name = rca_zone_name_find(s);

	if (name == NULL)
		return read_city(s, zone);
	/* "Central" and "Pacific" may be something else */
	if (name->may_be_word && !ends_zone(s, name->text.len))
		return 0;
	zone->offset = name->minutes * 60;
	if (name->region != NULL)
		set_region(zone, name->region);
	return name->text.len;
}

/* Reads America/New_York, and the few old names that end in "DT". */
static int
read_region(RcaStr s, RcaZone *zone)
{
	int			n = 0;
	bool		may_be_name = s.len > 1 && s.data[1] >= 'A' && s.data[1] <= 'Z';
	const char *region;

	while (n < s.len && (rca_is_alpha(s.data[n]) || rca_is_digit(s.data[n]) ||
						 strchr("/_+-", s.data[n]) != NULL))
	{
		may_be_name |= (s.data[n] == '/');
		n++;
	}
	/* a single word is not a region, and neither is "On-call" */
	if (!may_be_name || rca_count_alpha(s, 0) == n)
		return 0;
	region = rca_region_find(rca_slice(s.data, s.data + n));
	if (region == NULL)
		return 0;
	set_region(zone, region);
	return n;
}

int
rca_zone_read(RcaStr s, RcaZone *zone)
{
	RcaStr		word = rca_slice(s.data, s.data + rca_count_alpha(s, 0));
	int			n;

	zone->kind = RCA_ZONE_KNOWN;
	zone->name = RCA_NULL_STR;
	zone->region = NULL;
	zone->offset = 0;
	if (word.len == 0)
	{
		n = read_offset_alone(s, zone);
		if (n == 0)
			n = read_name(s, zone);
	}
	else if ((n = read_abbreviation(s, word, WITH_OFFSET, zone)) == 0 &&
			 (n = read_region(s, zone)) == 0)
		n = read_name(s, zone);
	if (n > 0)
		zone->name = rca_slice(s.data, s.data + n);
	else
	{
		zone->kind = RCA_ZONE_NONE;
		zone->offset = 0;
	}
	return n;
}

int
rca_zone_read_of_hour(RcaStr s, RcaZone *zone)
{
	static const RcaStr of_all[] = {RCA_LITERAL("UTC"), RCA_LITERAL("GMT")};
	int			n = rca_zone_read(s, zone);
	int			next = rca_skip_blanks(s, n);

	/* only zones have these names */
	if (n == 0 || rca_starts_with_one(s, of_all, lengthof(of_all)) > 0)
		return n;
	return next > n && next < s.len && s.data[next] >= 'a' && s.data[next] <= 'z' ? 0 : n;
}

int
rca_zone_read_city(RcaStr s, RcaZone *zone)
{
	const char *region;
	int			n = rca_zone_city_read(s, true, &region);

	if (n == 0)
		return 0;
	zone->kind = RCA_ZONE_KNOWN;
	zone->name = rca_str(s.data, n);
	zone->offset = 0;
	set_region(zone, region);
	return n;
}

/*
 * Reads the "Eastern" of "05:24 Eastern Disk full", which may be that of
 * "Eastern Europe".
 */
static int
unknown_name_length(RcaStr s)
{
	const RcaZoneName *name = rca_zone_name_find(s);

	return name != NULL && name->may_be_word && capital_follows(s, name->text.len) ?
		name->text.len : 0;
}

int
rca_zone_read_place(RcaStr s, RcaZone *zone)
{
	int			n = rca_zone_read(s, zone);
	int			length = 0;

	if (n > 0)
		return n;
	/* "est:" in lower case, if nothing else is possible */
	length = rca_count_alpha(s, 0);
	if (length >= 3 && length <= 4 && ends_zone(s, length))
	{
		zone->kind = RCA_ZONE_KNOWN;
		n = read_abbreviation(s, rca_str(s.data, length), IN_ANY_CASE, zone);
		if (n > 0)
		{
			zone->name = rca_str(s.data, n);
			return n;
		}
		zone->kind = RCA_ZONE_NONE;
	}
	n = unknown_name_length(s);
	if (n > 0)
	{
		zone->kind = RCA_ZONE_UNKNOWN;
		zone->name = rca_str(s.data, n);
		return n;
	}
	length = 0;
	while (length < s.len && s.data[length] >= 'A' && s.data[length] <= 'Z')
		length++;
	if (length < 3 || length > 5 || s.data[length - 1] != 'T' ||
		!is_zone_end(s, length) || !ends_zone(s, length) ||
		rca_is_no_zone(rca_str(s.data, length)))
		return 0;
	zone->kind = RCA_ZONE_UNKNOWN;
	zone->name = rca_str(s.data, length);
	return length;
}

/* Words such as "Pacific" are only found in parentheses. */
static bool
is_found(RcaStr s, int pos, int n)
{
	char		before = pos > 0 ? s.data[pos - 1] : ' ';

	if (s.data[pos] >= 'A' && s.data[pos] <= 'Z' && n > 1 &&
		(s.data[pos + 1] < 'a' || s.data[pos + 1] > 'z'))
		return true;
	return before == '(' || rca_find(rca_str(s.data + pos, n), RCA_STR("/")) > 0 ||
		rca_find(rca_str(s.data + pos, n), RCA_STR(" ")) > 0 ||
		IS_HIGHBIT_SET(s.data[pos]) ||
		(n >= 3 && (rca_same_nocase(s.data + pos, "utc", 3) ||
					rca_same_nocase(s.data + pos, "gmt", 3))) ||
		(n == 1 && s.data[pos] == 'Z');
}

bool
rca_zone_find(RcaStr s, RcaZone *zone)
{
	RcaZone		unknown = {RCA_ZONE_NONE};

	for (int i = 0; i < s.len; i++)
	{
		int			n;

		/* CJK characters need no blank between them and a zone */
		if ((i > 0 && rca_is_word(s.data[i - 1]) &&
			 (!IS_HIGHBIT_SET(s.data[i - 1]) ||
			  (IS_HIGHBIT_SET(s.data[i]) && (unsigned char) s.data[i] < 0xE2))) ||
			!(rca_is_alpha(s.data[i]) || (unsigned char) s.data[i] >= 0xD0))
			continue;
		n = rca_zone_read(rca_skip(s, i), zone);
		if (n == 0 || !is_found(s, i, n))
			continue;
		if (zone->kind == RCA_ZONE_KNOWN)
			return true;
		if (unknown.kind == RCA_ZONE_NONE)
			unknown = *zone;
	}
	*zone = unknown;
	return unknown.kind != RCA_ZONE_NONE;
}

const char *
rca_zone_in_doubt(RcaStr name)
{
	for (int i = 0; i < lengthof(ambiguous); i++)
	{
		if (rca_equal_nocase(name, ambiguous[i].text))
			return ambiguous[i].meanings;
	}
	return NULL;
}
