/*
 * test/unit/test_words.c
 *
 * Checks that every word of every vocabulary can be found with its value.  A
 * word with a capital letter, with an accent that folding removes, or with an
 * equal one in the same table is useless.
 *
 * The tables are static, so their files are included here, and the functions
 * of the vocabularies with them.  Between these two lines "extern" means
 * "static", so that they do not conflict with the linked core.
 */
#include "base/base.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/short.h"
#include "base/text.h"
#include "words/fold.h"
#include "words/word_table.h"

#define extern static
#include "words/milestone_words.h"
#include "words/vocabulary.h"
#undef extern

#include "words/action_headings.c"
#include "words/action_states.c"
#include "words/column_names.c"
#include "words/due_words.c"
#include "words/headings.c"
#include "words/keys.c"
#include "words/claim_labels.c"
#include "words/claim_roles.c"
#include "words/milestones.c"
#include "words/people.c"
#include "words/milestone_words.c"
#include "words/placeholders.c"
#include "words/severities.c"
#include "words/statuses.c"
#include "words/tickets.c"
#include "words/vague.c"

/* these words have an index of their own, which is not needed here */
RCA_WORD_TABLE(classes, class_words, RCA_MATCH_WHOLE);

/* How a text is prepared for the look-up. */
typedef enum Form
{
	FOLDED,						/* by rca_fold */
	FOLDED_OR_NOTHING,			/* the same, or nothing is left after folding */
	LOWER						/* by rca_lower, or not at all */
} Form;

typedef struct Table
{
	const char *name;
	const RcaWordTable *table;
	Form		form;
	int			max_length;
	int			first_value;
	int			last_value;
} Table;

static const Table tables[] =
{
	{"headings", &headings, FOLDED, RCA_MAX_FOLDED, 1, RCA_PART_COUNT - 1},
	{"heading_starts", &heading_starts, FOLDED, RCA_MAX_FOLDED,
	1, RCA_PART_COUNT - 1},
	{"factors", &factors, LOWER, RCA_MAX_FOLDED, 1, 1},
	{"timeline_columns", &timeline_columns, FOLDED, RCA_MAX_FOLDED,
	1, RCA_COLUMN_COUNT - 1},
	{"action_columns", &action_columns, FOLDED, RCA_MAX_FOLDED,
	1, RCA_COLUMN_COUNT - 1},
	{"keys", &keys, FOLDED, RCA_MAX_FOLDED, 1, RCA_KEY_COUNT - 1},
	{"keys that are likely", &likely, FOLDED, RCA_MAX_FOLDED, 1, RCA_KEY_COUNT - 1},
	{"names", &names, FOLDED, MAX_NAME, 1, RCA_MILESTONE_COUNT - 1},
	{"claims", &claims, FOLDED, RCA_MAX_FOLDED, 0,
	RCA_CLAIM_COUNT + RCA_MILESTONE_COUNT - 1},
	{"words of claims", &words_of_labels, FOLDED, RCA_MAX_FOLDED, 0,
	ROLE_MILESTONES + RCA_MILESTONE_COUNT - 1},
	{"leads", &leads, FOLDED, RCA_MAX_FOLDED, 1, 1},
	{"classes", &classes, FOLDED, RCA_MAX_CLASS_WORD, 0, RCA_CLASS_BUT},
	{"ideographs", &ideographs, FOLDED, MAX_IDEOGRAPHS * 3,
	0, RCA_CLASS_COUNT - 1},
	{"severities", &severities, FOLDED, RCA_MAX_FOLDED, 1, 5},
	{"statuses", &statuses, FOLDED_OR_NOTHING, RCA_MAX_FOLDED,
	1, OVER},
	{"action_states", &action_states, FOLDED, RCA_MAX_FOLDED,
	1, RCA_STATE_COUNT - 1},
	{"answers", &answers, FOLDED, RCA_MAX_FOLDED, 1, RCA_STATE_COUNT - 1},
	{"waiting", &waiting, FOLDED, RCA_MAX_FOLDED, 1, 1},
	{"text_words", &text_words, LOWER, RCA_MAX_FOLDED, 1, 1},
	{"state_nouns", &state_nouns, FOLDED, RCA_MAX_FOLDED, 1, 1},
	{"sentences", &sentences, LOWER, RCA_MAX_FOLDED, 1, WITH_VERB},
	{"past_verbs", &past_verbs, LOWER, RCA_MAX_FOLDED, 1, 1},
	{"pieces", &pieces, FOLDED, RCA_MAX_FOLDED, 1, 0x7F},
	{"bare", &bare, FOLDED, RCA_MAX_FOLDED, 1, 1},
	{"given_names", &given_names, FOLDED, MAX_OWNER_NAME, 1, 1},
	{"roles", &roles, FOLDED, MAX_OWNER_NAME, 1, 1},
	{"teams", &teams, FOLDED, MAX_OWNER_NAME, 1, 1},
	{"groups", &groups, FOLDED, MAX_OWNER_NAME, 1, 1},
	{"prefixes", &prefixes, LOWER, MAX_TICKET_WORD, 1, 1},
	{"things", &things, LOWER, MAX_TICKET_WORD, 1, 1},
	{"around", &around, LOWER, MAX_TICKET_WORD, 1, 1},
	{"dues", &dues, LOWER, RCA_MAX_FOLDED, 1, 1},
	{"vague_dues", &vague_dues, LOWER, 23, 1, 1},
	{"placeholder_actions", &placeholder_actions, LOWER, RCA_MAX_FOLDED, 1, 1},
	{"placeholders", &placeholders, LOWER, MAX_PLACEHOLDER, 1, 1},
	{"vague_times", &vague_times, LOWER, RCA_MAX_FOLDED, VAGUE, LATER},
	{"vague_actions", &vague_actions, LOWER, RCA_MAX_FOLDED, 1, 1},
};

static RcaStr
text_of(const RcaWord *word)
{
	return rca_str(word->text, word->len);
}

/*
 * before, text and after as one string, in memory that stays during the test
 */
static RcaStr
with(const char *before, RcaStr text, const char *after)
{
	char	   *s = psprintf("%s%.*s%s", before, text.len, text.data, after);

	return rca_str(s, (int) strlen(s));
}

static RcaStr
upper(RcaStr s)
{
	char	   *copy = palloc(s.len + 1);

	for (int i = 0; i < s.len; i++)
		copy[i] = s.data[i] >= 'a' && s.data[i] <= 'z' ?
			s.data[i] - ('a' - 'A') : s.data[i];
	return rca_str(copy, s.len);
}

static void
blame(const char *table, RcaStr word, const char *what)
{
	fail_msg("%s: \"%.*s\" %s", table, word.len, word.data, what);
}

static void
check_form(const Table *t, RcaStr word)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	if (word.len != (int) strlen(word.data))
		blame(t->name, word, "has another length than is said");
	if (word.len == 0 || word.len > t->max_length)
		blame(t->name, word, "is too short or too long to be found");
	if (!rca_equal(word, rca_lower(word)) || !rca_equal(word, rca_trim(word)))
		blame(t->name, word, "is not in lower case or has blanks around it");
	if (t->form == LOWER)
		return;
	if (!rca_fold(word, buffer, &folded))
	{
		if (t->form == FOLDED)
			blame(t->name, word, "is nothing when it is folded");
	}
	else if (!rca_equal(word, folded))
		blame(t->name, word, "is another word when it is folded");
}

static void
each_word_is_written_as_it_is_looked_up(void **state)
{
	for (int i = 0; i < lengthof(tables); i++)
	{
		const Table *t = &tables[i];

		assert_true(t->table->count > 0);
		for (int j = 0; j < t->table->count; j++)
		{
			const RcaWord *word = &t->table->words[j];

			check_form(t, text_of(word));
			if (word->value < t->first_value || word->value > t->last_value)
				blame(t->name, text_of(word), "has a value out of range");
		}
	}
}

static void
each_word_stands_once(void **state)
{
	for (int i = 0; i < lengthof(tables); i++)
	{
		const RcaWordTable *table = tables[i].table;

		for (int j = 0; j < table->count; j++)
		{
			for (int k = 0; k < j; k++)
			{
				RcaStr		text = text_of(&table->words[j]);

				if (rca_equal(text, text_of(&table->words[k])))
					blame(tables[i].name, text, "stands twice");
			}
		}
	}
}

/* What a look-up must find, without an index. */
static int
plain_value(const RcaWordTable *table, RcaStr s)
{
	const RcaWord *best = NULL;

	for (int i = 0; i < table->count; i++)
	{
		const RcaWord *word = &table->words[i];

		if (table->match == RCA_MATCH_WHOLE)
		{
			if (rca_equal(s, text_of(word)))
				return word->value;
		}
		else if (rca_starts_nocase(s, text_of(word)) &&
				 (s.len == word->len || rca_ends_letters(s.data[word->len])) &&
				 (best == NULL || word->len > best->len))
			best = word;
	}
	return best == NULL ? -1 : best->value;
}

static void
check_value(const Table *t, RcaStr s)
{
	int			value = t->table->match == RCA_MATCH_WHOLE ?
		rca_word_value(t->table, s) : rca_start_value(t->table, s);

	if (value != plain_value(t->table, s))
		blame(t->name, s, "has another value than a plain search finds");
}

static void
each_word_is_found_with_its_value(void **state)
{
	for (int i = 0; i < lengthof(tables); i++)
	{
		const Table *t = &tables[i];

		for (int j = 0; j < t->table->count; j++)
		{
			const RcaWord *word = &t->table->words[j];
			RcaStr		text = text_of(word);
			int			pos = 0;

			if (plain_value(t->table, text) != word->value)
				blame(t->name, text, "has another value than its own");
			for (int len = 0; len <= text.len; len++)
				check_value(t, rca_str(text.data, len));
			check_value(t, upper(text));
			check_value(t, with("", text, "x"));
			check_value(t, with("", text, " x"));
			check_value(t, with("x", text, ""));

			if (t->table->match == RCA_MATCH_WHOLE)
				assert_int_equal(rca_find_word(t->table, text), j);
			else if (rca_next_value(t->table, with("~ ", text, ""), &pos) !=
					 word->value || pos != 2)
				blame(t->name, text, "is not found within a text");
		}
		check_value(t, RCA_NULL_STR);
	}
}

/* The other tests are for what the functions make of the words. */

static void
headings_name_their_part(void **state)
{
	for (int i = 0; i < lengthof(heading_words); i++)
	{
		RcaStr		text = text_of(&heading_words[i]);

		if (rca_part_of_heading(with("**2. ", upper(text), "** (see below):")) !=
			heading_words[i].value)
			blame("headings", text, "does not name its part");
	}
	for (int i = 0; i < lengthof(first_words); i++)
	{
		RcaStr		text = text_of(&first_words[i]);

		if (rca_part_of_heading(with("The ", text, " of march 3")) !=
			first_words[i].value)
			blame("heading_starts", text, "does not name its part");
	}
	for (int i = 0; i < lengthof(heading_ends); i++)
	{
		RcaStr		text = text_of(&heading_ends[i]);

		if (rca_part_of_heading(with("follow-up ", text, "")) !=
			heading_ends[i].value)
			blame("heading_ends", text, "does not name its part");
	}
	for (int i = 0; i < lengthof(factor_words); i++)
		assert_true(rca_names_factors(with("The ", text_of(&factor_words[i]), ".")));
	assert_false(rca_names_factors(RCA_STR("Factory settings")));
	assert_int_equal(rca_part_of_heading(RCA_STR("Timelines")), RCA_PART_OTHER);
}

static void
each_part_has_a_name_and_words(void **state)
{
	for (int part = 1; part < RCA_PART_COUNT; part++)
	{
		bool		found = false;

		for (int i = 0; i < lengthof(heading_words); i++)
			found |= heading_words[i].value == part;
		if (!found)
			fail_msg("no heading names %s", rca_part_name(part));
		for (int other = 0; other < part; other++)
			assert_string_not_equal(rca_part_name(part), rca_part_name(other));
	}
}

static void
columns_are_those_of_their_table(void **state)
{
	for (int i = 0; i < lengthof(timeline_words); i++)
	{
		RcaStr		text = text_of(&timeline_words[i]);

		if (rca_timeline_column(with(" ", text, " (UTC)")) !=
			timeline_words[i].value)
			blame("timeline_columns", text, "does not name its column");
	}
	for (int i = 0; i < lengthof(action_words); i++)
	{
		RcaStr		text = text_of(&action_words[i]);

		if (rca_action_column(with("", upper(text), "?")) !=
			action_words[i].value)
			blame("action_columns", text, "does not name its column");
	}
	/* one word with two meanings */
	assert_int_equal(rca_timeline_column(RCA_STR("Action")), RCA_COLUMN_EVENT);
	assert_int_equal(rca_action_column(RCA_STR("Action")), RCA_COLUMN_ACTION);
	assert_int_equal(rca_action_column(RCA_STR("Time")), RCA_COLUMN_OTHER);
}

static void
keys_prefer_the_usual_name(void **state)
{
	static const struct
	{
		RcaStr		name;
		RcaKey		key;
	}			usual[] =
	{
		{RCA_LITERAL("title"), RCA_KEY_TITLE},
		{RCA_LITERAL("incident_date"), RCA_KEY_DATE},
		{RCA_LITERAL("severity"), RCA_KEY_SEVERITY},
		{RCA_LITERAL("status"), RCA_KEY_STATUS},
		{RCA_LITERAL("services"), RCA_KEY_SERVICES},
		{RCA_LITERAL("tags"), RCA_KEY_TAGS},
		{RCA_LITERAL("authors"), RCA_KEY_AUTHORS},
		{RCA_LITERAL("duration_minutes"), RCA_KEY_DURATION_MINUTES},
		{RCA_LITERAL("duration"), RCA_KEY_DURATION},
		{RCA_LITERAL("timezone"), RCA_KEY_ZONE},
		{RCA_LITERAL("start_time"), RCA_KEY_START},
		{RCA_LITERAL("end_time"), RCA_KEY_END},
		{RCA_LITERAL("resolved"), RCA_KEY_IS_RESOLVED},
		{RCA_LITERAL("when"), RCA_KEY_MOMENT},
		{RCA_LITERAL("detected"), RCA_KEY_DETECTED},
		{RCA_LITERAL("reported"), RCA_KEY_REPORTED},
		{RCA_LITERAL("duration_hours"), RCA_KEY_DURATION_HOURS},
		{RCA_LITERAL("duration_seconds"), RCA_KEY_DURATION_SECONDS},
	};
	int			best;
	int			preference;

	assert_int_equal(lengthof(usual), RCA_KEY_COUNT - 1);
	for (int i = 0; i < lengthof(usual); i++)
	{
		assert_int_equal(rca_key_of(usual[i].name, &best), usual[i].key);
		for (int j = 0; j < lengthof(key_words); j++)
		{
			if (key_words[j].value != usual[i].key)
				continue;
			assert_int_equal(rca_key_of(text_of(&key_words[j]), &preference),
							 usual[i].key);
			assert_int_equal(preference, j);
			assert_true(j >= best);
		}
	}
	assert_int_equal(rca_key_of(RCA_STR("titles"), &preference), RCA_KEY_OTHER);
}

static void
milestones_have_names(void **state)
{
	assert_null(rca_milestone_name(RCA_MILESTONE_NONE).data);
	for (int i = 1; i < RCA_MILESTONE_COUNT; i++)
	{
		RcaStr		name = rca_milestone_name(i);

		assert_int_equal(rca_milestone_of_name(name), i);
		assert_int_equal(rca_milestone_of_event(with("", upper(name), ".")), i);
		/* a short string, and terminated */
		assert_true(RCA_IS_SHORT((unsigned char) name.data[-1]));
		assert_int_equal(RCA_SHORT_LEN((unsigned char) name.data[-1]), name.len);
		assert_int_equal(name.data[name.len], '\0');
	}
}

/* A table of events with their milestones, and of events without one. */
static const struct
{
	const char *event;
	RcaMilestone milestone;
}			events[] =
{
	/* labels */
	{"Detected: latency alert", RCA_MILESTONE_DETECTED},
	{"Resolved - all good", RCA_MILESTONE_RESOLVED},
	{"[Monitoring] a fix is out", RCA_MILESTONE_MITIGATED},
	{":white_check_mark: Resolved - ok", RCA_MILESTONE_RESOLVED},
	{"Status: Investigating", RCA_MILESTONE_INVESTIGATING},
	{"Alert: 5xx", RCA_MILESTONE_DETECTED},
	{"Keys replaced (resolved)", RCA_MILESTONE_RESOLVED},
	{"Resolved: not yet", RCA_MILESTONE_NONE},
	{"Resolution: TBD", RCA_MILESTONE_NONE},
	{"Deploy: resolved the merge", RCA_MILESTONE_NONE},
	/* clauses */
	{"Mitigated by rollback", RCA_MILESTONE_MITIGATED},
	{"On-call acks", RCA_MILESTONE_ACKNOWLEDGED},
	{"Kim acknowledged the page", RCA_MILESTONE_ACKNOWLEDGED},
	{"Kim acknowledges the customer", RCA_MILESTONE_NONE},
	{"The issue is resolved", RCA_MILESTONE_RESOLVED},
	{"Incident declared as resolved", RCA_MILESTONE_RESOLVED},
	{"service is back to normal", RCA_MILESTONE_RECOVERED},
	{"Customers confirmed that service was restored", RCA_MILESTONE_RECOVERED},
	{"Attack started", RCA_MILESTONE_STARTED},
	{"we closed the incident", RCA_MILESTONE_CLOSED},
	{"No alert fired, then the on-call engineers were paged", RCA_MILESTONE_PAGED},
	{"Alert fired before the incident was resolved", RCA_MILESTONE_DETECTED},
	{"Team started investigating", RCA_MILESTONE_INVESTIGATING},
	{"Begins investigating the router", RCA_MILESTONE_NONE},
	{"Deploy of v1.2 was rolled back", RCA_MILESTONE_MITIGATED},
	{"Decision to roll back", RCA_MILESTONE_NONE},
	{"Fix deployed to production", RCA_MILESTONE_MITIGATED},
	{"Fix deployed to staging", RCA_MILESTONE_NONE},
	/* about other things, negated, planned, or a question */
	{"Reviewed the incident start time with the vendor", RCA_MILESTONE_NONE},
	{"Incident call started", RCA_MILESTONE_NONE},
	{"Postmortem: first alert was ignored", RCA_MILESTONE_NONE},
	{"Update that the issue resolved itself", RCA_MILESTONE_NONE},
	{"Rate-limited alerts fired, muted", RCA_MILESTONE_NONE},
	{"To be resolved", RCA_MILESTONE_NONE},
	{"Is the incident resolved?", RCA_MILESTONE_NONE},
	{"Another incident resolved", RCA_MILESTONE_NONE},
	{"Service partially restored", RCA_MILESTONE_NONE},
	{"DNS name resolved", RCA_MILESTONE_NONE},
	/* other languages */
	{"Alarm ausgelöst", RCA_MILESTONE_DETECTED},
	{"Alarm wurde nicht ausgelöst", RCA_MILESTONE_NONE},
	{"Störung behoben", RCA_MILESTONE_RESOLVED},
	{"Dienst wiederhergestellt", RCA_MILESTONE_RECOVERED},
	{"Se identificó la causa raíz", RCA_MILESTONE_IDENTIFIED},
	{"La incidencia no está resuelta", RCA_MILESTONE_NONE},
	{"O serviço voltou ao normal", RCA_MILESTONE_RECOVERED},
	{"Alerte déclenchée", RCA_MILESTONE_DETECTED},
	{"L'incident est résolu", RCA_MILESTONE_RESOLVED},
	{"L'incident n'est pas résolu", RCA_MILESTONE_NONE},
	{"Feilen ble oppdaget", RCA_MILESTONE_DETECTED},
	{"Tjenesten er oppe igjen", RCA_MILESTONE_RECOVERED},
	{"アラート発報", RCA_MILESTONE_DETECTED},
	{"原因はまだ特定できていない", RCA_MILESTONE_NONE},
	{"検知：外形監視", RCA_MILESTONE_DETECTED},
	{"服务恢复正常", RCA_MILESTONE_RECOVERED},
	{"尚未恢复", RCA_MILESTONE_NONE},
	{"서비스 복구 완료", RCA_MILESTONE_RECOVERED},
	{"아직 복구되지 않음", RCA_MILESTONE_NONE},
};

static void
events_tell_of_milestones(void **state)
{
	for (int i = 0; i < lengthof(class_words); i++)
		assert_int_equal(rca_class_of_word(text_of(&class_words[i])),
						 class_words[i].value);
	for (int i = 0; i < lengthof(events); i++)
	{
		RcaStr		event = rca_str(events[i].event,
									(int) strlen(events[i].event));

		if (rca_milestone_of_event(event) != events[i].milestone)
			blame("milestones", event, "does not tell of its milestone");
	}
	/*
	 * text after an event that is too long to be searched must not change
	 * anything
	 */
	for (int n = 0; n < 4000; n += 50)
	{
		char	   *words = palloc0(n + 64);

		memset(words, ' ', n);
		for (int i = 0; i < n; i += 2)
			words[i] = 'x';
		strcpy(words + n, " incident resolved");
		assert_int_equal(rca_milestone_of_event(rca_str(words, (int) strlen(words))),
						 n < 12 ? RCA_MILESTONE_RESOLVED : RCA_MILESTONE_NONE);
	}
}

static void
severities_have_ranks(void **state)
{
	for (int i = 0; i < lengthof(severity_words); i++)
	{
		RcaStr		text = text_of(&severity_words[i]);

		if (rca_rank_of_severity(with("", upper(text), " (all regions)")) !=
			severity_words[i].value)
			blame("severities", text, "does not have its rank");
		assert_false(rca_is_severity_code(text));
	}
	for (int i = 0; i < lengthof(scales); i++)
	{
		RcaStr		worst = with("", upper(scales[i]), "-0 (worst)");

		assert_int_equal(rca_rank_of_severity(worst), 0);
		assert_int_equal(rca_rank_of_severity(with("", scales[i], "2")), 2);
		assert_int_equal(rca_rank_of_severity(with("", scales[i], " 3")), 3);
		assert_int_equal(rca_rank_of_severity(with("", scales[i], "")), -1);
		assert_int_equal(rca_rank_of_severity(with("", scales[i], "12")), -1);
		assert_true(rca_is_severity_code(with("", upper(scales[i]), "-1")));
		assert_false(rca_is_severity_code(with("", scales[i], " 1")));
		assert_false(rca_is_severity_code(scales[i]));
	}
	assert_int_equal(rca_rank_of_severity(RCA_STR("4")), 4);
	assert_int_equal(rca_rank_of_severity(RCA_STR("purple")), -1);
	assert_int_equal(rca_rank_of_severity(RCA_NULL_STR), -1);
}

static void
check_status(RcaStr status, int value)
{
	if (rca_is_known_status(status) != ((value & REPORT) == REPORT) ||
		rca_status_is_over(status) != ((value & OVER) == OVER))
		blame("statuses", status, "does not say what its word says");
}

static void
statuses_say_what_their_words_say(void **state)
{
	char		buffer[RCA_MAX_FOLDED];
	RcaStr		folded;

	for (int i = 0; i < lengthof(status_words); i++)
	{
		RcaStr		text = text_of(&status_words[i]);
		int			value = status_words[i].value;

		check_status(text, value);
		check_status(with(" ", upper(text), " "), value);
		if (rca_fold(text, buffer, &folded))
			check_status(with("\xe2\x9c\x85 ", text, " (since May)"), value);
	}
	check_status(RCA_STR("Resolved, watching it"), OVER);
	check_status(RCA_STR("In review since May"), 0);
	check_status(RCA_STR("not resolved"), 0);
	check_status(RCA_STR("unresolved"), 0);
	check_status(RCA_NULL_STR, 0);
}

static void
what_is_left_open_is_known(void **state)
{
	for (int i = 0; i < lengthof(placeholder_words); i++)
	{
		RcaStr		text = upper(text_of(&placeholder_words[i]));

		assert_true(rca_is_placeholder(with(" ", text, "\t")));
	}
	assert_false(rca_is_placeholder(RCA_STR("TBD by Anna")));
	assert_false(rca_is_placeholder(RCA_STR("")));

	for (int i = 0; i < lengthof(vague_time_words); i++)
	{
		RcaStr		text = upper(text_of(&vague_time_words[i]));

		assert_true(rca_is_vague_time(with("", text, " the deploy")));
	}
	assert_true(rca_is_vague_time(RCA_STR("pre-2025")));
	assert_true(rca_is_vague_time(RCA_STR("T1")));
	assert_false(rca_is_vague_time(RCA_STR("T+1")));
	assert_false(rca_is_vague_time(RCA_STR("10:00 or later")));

	for (int i = 0; i < lengthof(vague_action_words); i++)
	{
		RcaStr		text = text_of(&vague_action_words[i]);

		assert_true(rca_is_vague_action(with("Please ", text, "!")));
	}
	assert_false(rca_is_vague_action(RCA_STR("Rethink aboutness")));
}

int
main(void)
{
	const struct CMUnitTest tests[] =
	{
		cmocka_unit_test(each_word_is_written_as_it_is_looked_up),
		cmocka_unit_test(each_word_stands_once),
		cmocka_unit_test(each_word_is_found_with_its_value),
		cmocka_unit_test(headings_name_their_part),
		cmocka_unit_test(each_part_has_a_name_and_words),
		cmocka_unit_test(columns_are_those_of_their_table),
		cmocka_unit_test(keys_prefer_the_usual_name),
		cmocka_unit_test(milestones_have_names),
		cmocka_unit_test(events_tell_of_milestones),
		cmocka_unit_test(severities_have_ranks),
		cmocka_unit_test(statuses_say_what_their_words_say),
		cmocka_unit_test(what_is_left_open_is_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
