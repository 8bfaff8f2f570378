/*
 * src/words/zone_names.c
 */
#include "base/base.h"

#include "base/text.h"
#include "words/zone_names.h"

/* longer names before those that they begin with */
static const RcaZoneName zone_names[] =
{
	{RCA_LITERAL("Coordinated Universal Time"), 0},
	{RCA_LITERAL("Universal Time Coordinated"), 0},
	{RCA_LITERAL("Universal Time"), 0},
	{RCA_LITERAL("Greenwich Mean Time"), 0},
	{RCA_LITERAL("British Summer Time"), 60},
	{RCA_LITERAL("Irish Standard Time"), 60},
	{RCA_LITERAL("Western European Summer Time"), 60},
	{RCA_LITERAL("Western European Time"), 0},
	{RCA_LITERAL("Central European Summer Time"), 120},
	{RCA_LITERAL("Central European Standard Time"), 60},
	{RCA_LITERAL("Central European Time"), 60},
	{RCA_LITERAL("Eastern European Summer Time"), 180},
	{RCA_LITERAL("Eastern European Time"), 120},
	{RCA_LITERAL("Moscow Standard Time"), 180},
	{RCA_LITERAL("Moscow Time"), 180},
	{RCA_LITERAL("India Standard Time"), 330},
	{RCA_LITERAL("Indian Standard Time"), 330},
	{RCA_LITERAL("Singapore Time"), 480},
	{RCA_LITERAL("Hong Kong Time"), 480},
	{RCA_LITERAL("China Standard Time"), 480},
	{RCA_LITERAL("Beijing Time"), 480},
	{RCA_LITERAL("Japan Standard Time"), 540},
	{RCA_LITERAL("Japan Time"), 540},
	{RCA_LITERAL("Korea Standard Time"), 540},
	{RCA_LITERAL("Korean Standard Time"), 540},
	{RCA_LITERAL("Australian Western Standard Time"), 480},
	{RCA_LITERAL("Australian Eastern Standard Time"), 600},
	{RCA_LITERAL("Australian Eastern Daylight Time"), 660},

	{RCA_LITERAL("US Eastern Time"), 0, "America/New_York"},
	{RCA_LITERAL("US Central Time"), 0, "America/Chicago"},
	{RCA_LITERAL("US Mountain Time"), 0, "America/Denver"},
	{RCA_LITERAL("US Pacific Time"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("US Eastern"), 0, "America/New_York"},
	{RCA_LITERAL("US Central"), 0, "America/Chicago"},
	{RCA_LITERAL("US Mountain"), 0, "America/Denver"},
	{RCA_LITERAL("US Pacific"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("Eastern Standard Time"), -300},
	{RCA_LITERAL("Eastern Daylight Time"), -240},
	{RCA_LITERAL("Eastern Time"), 0, "America/New_York"},
	{RCA_LITERAL("Eastern"), 0, "America/New_York", true},
	{RCA_LITERAL("Central Standard Time"), -360},
	{RCA_LITERAL("Central Daylight Time"), -300},
	{RCA_LITERAL("Central Time"), 0, "America/Chicago"},
	{RCA_LITERAL("Central"), 0, "America/Chicago", true},
	{RCA_LITERAL("Mountain Standard Time"), -420},
	{RCA_LITERAL("Mountain Daylight Time"), -360},
	{RCA_LITERAL("Mountain Time"), 0, "America/Denver"},
	{RCA_LITERAL("Mountain"), 0, "America/Denver", true},
	{RCA_LITERAL("Pacific Standard Time"), -480},
	{RCA_LITERAL("Pacific Daylight Time"), -420},
	{RCA_LITERAL("Pacific Time"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("Pacific"), 0, "America/Los_Angeles", true},

	{RCA_LITERAL("Mitteleuropäische Sommerzeit"), 120},
	{RCA_LITERAL("Mitteleuropäische Zeit"), 60},
	{RCA_LITERAL("heure de Paris"), 0, "Europe/Paris"},
	{RCA_LITERAL("horário de Brasília"), 0, "America/Sao_Paulo"},
	{RCA_LITERAL("hora de Brasília"), 0, "America/Sao_Paulo"},
	{RCA_LITERAL("МСК"), 180},
	{RCA_LITERAL("北京时间"), 480},
	{RCA_LITERAL("北京時間"), 480},
	{RCA_LITERAL("中国标准时间"), 480},
	{RCA_LITERAL("台北時間"), 480},
	{RCA_LITERAL("香港時間"), 480},
	{RCA_LITERAL("日本時間"), 540},
	{RCA_LITERAL("日本标准时间"), 540},
	{RCA_LITERAL("日本標準時"), 540},
	{RCA_LITERAL("한국 시간"), 540},
	{RCA_LITERAL("한국시간"), 540},
	{RCA_LITERAL("协调世界时"), 0},
	{RCA_LITERAL("協定世界時"), 0},
};

/* cities by whose time people count, as it is called in their languages */
static const RcaZoneName cities[] =
{
	{RCA_LITERAL("Amsterdam"), 0, "Europe/Amsterdam"},
	{RCA_LITERAL("Athens"), 0, "Europe/Athens"},
	{RCA_LITERAL("Auckland"), 0, "Pacific/Auckland"},
	{RCA_LITERAL("Bangkok"), 0, "Asia/Bangkok"},
	{RCA_LITERAL("Berlin"), 0, "Europe/Berlin"},
	{RCA_LITERAL("Bogotá"), 0, "America/Bogota"},
	{RCA_LITERAL("Brussels"), 0, "Europe/Brussels"},
	{RCA_LITERAL("Budapest"), 0, "Europe/Budapest"},
	{RCA_LITERAL("Buenos Aires"), 0, "America/Argentina/Buenos_Aires"},
	{RCA_LITERAL("Chicago"), 0, "America/Chicago"},
	{RCA_LITERAL("Copenhagen"), 0, "Europe/Copenhagen"},
	{RCA_LITERAL("Denver"), 0, "America/Denver"},
	{RCA_LITERAL("Dubai"), 0, "Asia/Dubai"},
	{RCA_LITERAL("Dublin"), 0, "Europe/Dublin"},
	{RCA_LITERAL("Helsinki"), 0, "Europe/Helsinki"},
	{RCA_LITERAL("Istanbul"), 0, "Europe/Istanbul"},
	{RCA_LITERAL("Jakarta"), 0, "Asia/Jakarta"},
	{RCA_LITERAL("Kyiv"), 0, "Europe/Kyiv"},
	{RCA_LITERAL("København"), 0, "Europe/Copenhagen"},
	{RCA_LITERAL("Lima"), 0, "America/Lima"},
	{RCA_LITERAL("Lisboa"), 0, "Europe/Lisbon"},
	{RCA_LITERAL("Lisbon"), 0, "Europe/Lisbon"},
	{RCA_LITERAL("London"), 0, "Europe/London"},
	{RCA_LITERAL("Los Angeles"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("Madrid"), 0, "Europe/Madrid"},
	{RCA_LITERAL("Melbourne"), 0, "Australia/Melbourne"},
	{RCA_LITERAL("Moscow"), 0, "Europe/Moscow"},
	{RCA_LITERAL("Mumbai"), 0, "Asia/Kolkata"},
	{RCA_LITERAL("New York"), 0, "America/New_York"},
	{RCA_LITERAL("Oslo"), 0, "Europe/Oslo"},
	{RCA_LITERAL("Paris"), 0, "Europe/Paris"},
	{RCA_LITERAL("Prague"), 0, "Europe/Prague"},
	{RCA_LITERAL("Roma"), 0, "Europe/Rome"},
	{RCA_LITERAL("Rome"), 0, "Europe/Rome"},
	{RCA_LITERAL("San Francisco"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("São Paulo"), 0, "America/Sao_Paulo"},
	{RCA_LITERAL("Seattle"), 0, "America/Los_Angeles"},
	{RCA_LITERAL("Seoul"), 0, "Asia/Seoul"},
	{RCA_LITERAL("Shanghai"), 0, "Asia/Shanghai"},
	{RCA_LITERAL("Stockholm"), 0, "Europe/Stockholm"},
	{RCA_LITERAL("Sydney"), 0, "Australia/Sydney"},
	{RCA_LITERAL("Tokyo"), 0, "Asia/Tokyo"},
	{RCA_LITERAL("Toronto"), 0, "America/Toronto"},
	{RCA_LITERAL("Vancouver"), 0, "America/Vancouver"},
	{RCA_LITERAL("Vienna"), 0, "Europe/Vienna"},
	{RCA_LITERAL("Warsaw"), 0, "Europe/Warsaw"},
	{RCA_LITERAL("Wien"), 0, "Europe/Vienna"},
	{RCA_LITERAL("Zurich"), 0, "Europe/Zurich"},
	{RCA_LITERAL("Zürich"), 0, "Europe/Zurich"},
};

/* what stands before a city, or behind it */
static const RcaStr times_of[] =
{
	RCA_LITERAL("hora de "), RCA_LITERAL("heure de "), RCA_LITERAL("horário de "),
	RCA_LITERAL("ora di "),
};

static const RcaStr times_behind[] =
{
	RCA_LITERAL(" time"), RCA_LITERAL(" local time"),
};

/* words that end in "T", as most zones do */
static const RcaStr other_words[] =
{
	RCA_LITERAL("POST"), RCA_LITERAL("HOST"), RCA_LITERAL("TEST"),
	RCA_LITERAL("REST"), RCA_LITERAL("ROOT"), RCA_LITERAL("BOOT"),
	RCA_LITERAL("RESET"), RCA_LITERAL("START"), RCA_LITERAL("ALERT"),
	RCA_LITERAL("INIT"), RCA_LITERAL("EXIT"), RCA_LITERAL("CERT"),
	RCA_LITERAL("NAT"), RCA_LITERAL("GET"), RCA_LITERAL("PUT"),
	RCA_LITERAL("NOT"), RCA_LITERAL("BOT"), RCA_LITERAL("GIT"),
	RCA_LITERAL("JWT"), RCA_LITERAL("GPT"), RCA_LITERAL("IOT"),
	RCA_LITERAL("MQTT"), RCA_LITERAL("SNAT"), RCA_LITERAL("DNAT"),
	RCA_LITERAL("LAST"), RCA_LITERAL("FIRST"), RCA_LITERAL("EVENT"),
	RCA_LITERAL("AGENT"), RCA_LITERAL("CLIENT"), RCA_LITERAL("MOUNT"),
	RCA_LITERAL("QUIT"), RCA_LITERAL("WAIT"), RCA_LITERAL("EXPORT"),
	RCA_LITERAL("SELECT"), RCA_LITERAL("PORT"), RCA_LITERAL("AUDIT"),
	RCA_LITERAL("CSIRT"), RCA_LITERAL("DIRECT"), RCA_LITERAL("SPLIT"),
	RCA_LITERAL("CUT"), RCA_LITERAL("OUT"), RCA_LITERAL("HALT"),
	RCA_LITERAL("DRAFT"), RCA_LITERAL("EXACT"), RCA_LITERAL("SHORT"),
};

const RcaZoneName *
rca_zone_name_find(RcaStr s)
{
	/* names begin with a capital, and have a second letter that is none */
	if (s.len < 6 || (!IS_HIGHBIT_SET(s.data[0]) &&
					  (strchr("ABCEGHIJKMPSUWhm", s.data[0]) == NULL ||
					   (s.data[0] != 'U' && !rca_is_alpha(s.data[2])))))
		return NULL;
	for (int i = 0; i < lengthof(zone_names); i++)
	{
		RcaStr		text = zone_names[i].text;

		if (s.data[0] == text.data[0] && s.data[1] == text.data[1] &&
			rca_starts_nocase(s, text) &&
			(text.len == s.len || IS_HIGHBIT_SET(text.data[text.len - 1]) ||
			 !(rca_is_alpha(s.data[text.len]) || rca_is_digit(s.data[text.len]))))
			return &zone_names[i];
	}
	return NULL;
}

int
rca_zone_city_read(RcaStr s, bool alone, const char **region)
{
	int			before = 0;

	/* few texts begin with "ho", "he", "or" or a capital */
	if (s.len < (alone ? 4 : 8) || strchr("ABCDHIJKLMNOPRSTVWZho", s.data[0]) == NULL)
		return 0;
	if (strchr("hoHO", s.data[0]) != NULL)
		before = rca_starts_with_one(s, times_of, lengthof(times_of));
	for (int i = 0; i < lengthof(cities); i++)
	{
		RcaStr		name = cities[i].text;
		int			end = before + name.len;
		int			behind;

		if (end > s.len || s.data[before] != name.data[0] ||
			!rca_starts_nocase(rca_skip(s, before), name))
			continue;
		behind = rca_starts_with_one(rca_skip(s, end), times_behind, lengthof(times_behind));
		if (before == 0 && behind == 0 && !alone)
			return 0;
		end += behind;
		if (end < s.len && (rca_is_alpha(s.data[end]) || rca_is_digit(s.data[end])))
			return 0;
		*region = cities[i].region;
		return end;
	}
	return 0;
}

bool
rca_is_no_zone(RcaStr word)
{
	return rca_is_one_of(word, other_words, lengthof(other_words));
}
