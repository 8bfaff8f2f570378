/*
 * test/unit/test_evidence.c
 *
 * Headings that name a part by the meaning of their words, and others that do
 * not.  Also checks that each row and word of the tables can be found.
 */
#include "unit.h"

#include "base/text.h"
#include "words/evidence.h"
#include "words/evidence_words.h"
#include "words/fold.h"

typedef struct HeadingRow
{
	const char *input;
	const char *part;			/* at the top, below the title */
	const char *inside;			/* below a heading that is a part */
} HeadingRow;

static void
check_heading(void **state)
{
	const HeadingRow *row = *state;
	RcaStr		text = unit_text(row->input);

	assert_string_equal(rca_part_name(rca_part_by_evidence(text, RCA_PART_OTHER)), row->part);
	assert_string_equal(rca_part_name(rca_part_by_evidence(text, RCA_PART_LESSONS)), row->inside);
}

#define NAMES(input, part)			UNIT_ROW(check_heading, HeadingRow, input, part, part)
#define AT_TOP(input, part)			UNIT_ROW(check_heading, HeadingRow, input, part, "other")
#define NAMES_NONE(input)			NAMES(input, "other")

static const struct CMUnitTest headings[] =
{
	/* one word names the part, the others are understood */
	NAMES("Mitigation and recovery", "resolution"),
	NAMES("Our timeline", "timeline"),
	NAMES("Timelines", "timeline"),
	NAMES("The root causes of the outage", "root_cause"),
	NAMES("Lessons from this incident", "lessons"),
	NAMES("Impact on our customers", "customer_impact"),
	NAMES("What was the impact?", "impact"),
	NAMES("Five why's", "root_cause"),
	NAMES("Cause of the problem", "root_cause"),
	NAMES("How was it detected?", "detection"),
	NAMES("How we fixed it", "resolution"),
	NAMES("How to prevent recurrence", "prevention"),
	NAMES("Followup actions", "action_items"),
	NAMES("Repair items", "action_items"),
	/* with numbers and signs before it */
	NAMES("[3] FIX APPLIED", "resolution"),
	NAMES("#2 Symptoms", "impact"),
	NAMES("4. \xf0\x9f\x94\xa5 Contributing conditions", "root_cause"),
	/*
	 * one word that is not understood is allowed at the top, but not below a
	 * part
	 */
	AT_TOP("Mitigation of the leak", "resolution"),
	AT_TOP("Queue timelines", "timeline"),
	/* two such words */
	NAMES_NONE("Mitigation decision framework"),
	/* a weak word requires that all other words are understood */
	NAMES("Fixes", "resolution"),
	NAMES_NONE("Fix of the queue"),
	NAMES_NONE("Summary of costs"),
	/*
	 * of two nouns side by side, the second counts; of two nouns with "and",
	 * the first
	 */
	NAMES("Recovery timeline", "timeline"),
	NAMES("Symptoms and consequences", "impact"),
	NAMES("Root cause and contributing factors", "root_cause"),
	NAMES("Symptoms / consequences", "impact"),
	/* an unknown noun at the end is the subject of the heading */
	NAMES_NONE("Background jobs"),
	NAMES_NONE("Recovery coordinator"),
	AT_TOP("Performance impact", "impact"),
	/* words that show the opposite */
	NAMES_NONE("No customer impact"),
	NAMES_NONE("Why this fix works"),
	AT_TOP("Proposed fixes", "action_items"),
	NAMES_NONE("Detection time"),
	NAMES_NONE("Timeline template"),
	NAMES("What did not go well", "could_improve"),
	NAMES("What didn't go so well", "could_improve"),
	NAMES("Things that went well", "went_well"),
	/* text before a colon or a dash may be a heading by itself */
	AT_TOP("Fix: one pool for each worker", "resolution"),
	AT_TOP("TL;DR \xe2\x80\x94 the worker leaked all its locks", "summary"),
	NAMES_NONE("Task 1: clean up the queue"),
	NAMES_NONE("Ticket: the queue again"),
	/* an instruction is not a part */
	NAMES_NONE("Restore the mount"),
	NAMES_NONE("Fix the leak"),
	NAMES_NONE("Repair a disk"),
	NAMES_NONE("Evaluer l'impact"),
	/* items below a part of another kind belong to that part */
	AT_TOP("Technical improvements", "action_items"),
	NAMES("Next steps", "action_items"),
	/* nothing */
	NAMES_NONE("Windows"),
	NAMES_NONE(""),
	NAMES_NONE("12:40"),
	NAMES_NONE("\xf0\x9f\x94\xa5"),
	/* too long for a heading */
	NAMES_NONE("The timeline of what the team on call did when the queue was stuck again that day"),

	NAMES("Línea de tiempo detallada", "timeline"),
	NAMES("Acciones de mejora", "action_items"),
	NAMES("¿Cómo se detectó?", "detection"),
	NAMES("Impacto en los servicios", "impact"),
	NAMES("O que falhou", "could_improve"),
	NAMES("Impacto no negócio", "impact"),
	NAMES("Causa provável", "root_cause"),
	NAMES("Ce qui n'a pas bien fonctionné", "could_improve"),
	NAMES("Symptômes observés", "impact"),
	NAMES("Correctifs appliqués", "resolution"),
	NAMES("Causa principale del disservizio", "root_cause"),
	NAMES("Cosa è andato storto", "could_improve"),
	NAMES("Zeitverlauf", "timeline"),
	NAMES("Was haben wir gelernt?", "lessons"),
	NAMES("Ergriffene Maßnahmen", "resolution"),
	NAMES("Oorzaak van de storing", "root_cause"),
	NAMES("Wat ging er goed?", "went_well"),
	NAMES("Hva skjedde?", "summary"),
	NAMES("Hendelsesforløp", "timeline"),
	NAMES("Årsak til feilen", "root_cause"),
	NAMES("Oś czasu", "timeline"),
	NAMES("Przyczyna źródłowa", "root_cause"),
	NAMES("Wyciągnięte wnioski", "lessons"),
	NAMES("ХРОНОЛОГИЯ СОБЫТИЙ", "timeline"),
	NAMES("Корневая причина", "root_cause"),
	NAMES("Что пошло не так", "could_improve"),
	NAMES("Влияние на пользователей", "customer_impact"),
	NAMES("Наслідки", "impact"),
	NAMES("Першопричина збою", "root_cause"),

	NAMES("Kök neden", "root_cause"),
	NAMES("Çıkarılan dersler", "lessons"),

	NAMES("技術的な教訓", "lessons"),
	NAMES("再発防止アクション", "action_items"),
	NAMES("背景原因", "root_cause"),
	NAMES("組織・プロセス的教訓", "lessons"),
	NAMES("影响与范围", "impact"),
	NAMES("做得对的地方", "went_well"),
	NAMES("故障放大因素", "root_cause"),
	/* the main noun comes last, so an unknown word there is the subject */
	NAMES_NONE("対応者"),
	NAMES_NONE("影响的客户端版本"),
	NAMES("영구 수정", "resolution"),
	NAMES("잘한 점", "went_well"),
};

static const struct
{
	const char *input;
	RcaPart		around;
	const char *explanation;
}			explanations[] =
{
	{"Mitigation and recovery", RCA_PART_OTHER,
	"part resolution: \"mitigation\" (strong); understood \"mitigation\", \"and\", \"recovery\""},
	{"Mitigation of the leak", RCA_PART_OTHER,
	"part resolution: \"mitigation\" (strong); understood \"mitigation\", \"of\", \"the\"; not understood \"leak\""},
	{"Mitigation decision framework", RCA_PART_OTHER,
	"no part: \"mitigation\" points to resolution, but \"decision\", \"framework\" are not understood"},
	{"Mitigation of the leak", RCA_PART_RESOLUTION,
	"no part: \"mitigation\" points to resolution, but \"leak\" is not understood"},
	{"Why this fix works", RCA_PART_OTHER,
	"no part: \"fix\" points to resolution, but other words contradict it"},
	{"Fix the leak", RCA_PART_OTHER,
	"no part: \"fix\" points to resolution, but the heading says what to do"},
	{"Immediate response", RCA_PART_PREVENTION,
	"no part: \"response\" points to resolution, but it belongs to the part around it"},
	{"Tool improvements", RCA_PART_PREVENTION,
	"no part: \"improvement\" points to action_items, but it belongs to the part around it"},
};

static void
explanations_tell_the_words(void **state)
{
	for (int i = 0; i < lengthof(explanations); i++)
		assert_string_equal(rca_explain_evidence(unit_text(explanations[i].input), explanations[i].around),
							explanations[i].explanation);
	assert_null(rca_explain_evidence(RCA_STR("Windows"), RCA_PART_OTHER));
}

/* A heading made from the stems of a row. */
static RcaStr
heading_of(const RcaEvidenceRow *row)
{
	char	   *s = palloc(row->len + 1);
	int			len = 0;

	for (int i = 0; i < row->len; i++)
	{
		if (row->stems[i] != '*')
			s[len++] = row->stems[i];
		/* "*" alone means any word */
		else if (i == 0 || row->stems[i - 1] == ' ')
			s[len++] = 'q';
	}
	return rca_str(s, len);
}

static void
each_row_can_be_found(void **state)
{
	int			wrong = 0;

	for (int i = 0; i < rca_nevidence_rows; i++)
	{
		const RcaEvidenceRow *row = &rca_evidence_rows[i];
		RcaStr		heading = heading_of(row);
		RcaPart		part = rca_part_by_evidence(heading, RCA_PART_OTHER);
		const char *star = memchr(row->stems, '*', strcspn(row->stems, " "));
		char		buffer[RCA_MAX_FOLDED];
		RcaStr		folded;

		if (part != row->part)
		{
			print_error("\"%s\" names %s\n", row->stems, rca_part_name(part));
			wrong++;
		}
		if (!rca_fold(heading, buffer, &folded) || !rca_equal(folded, heading))
		{
			print_error("\"%s\" is not folded\n", row->stems);
			wrong++;
		}
		/* the index uses the first three bytes */
		if (star != NULL && star - row->stems < 3)
		{
			print_error("\"%s\" has too short a stem\n", row->stems);
			wrong++;
		}
		for (int k = 0; k < i; k++)
		{
			if (strcmp(row->stems, rca_evidence_rows[k].stems) == 0)
			{
				print_error("\"%s\" stands twice\n", row->stems);
				wrong++;
			}
		}
	}
	assert_int_equal(wrong, 0);
}

/* A word without meaning must not make a heading unknown. */
static void
each_word_is_understood(void **state)
{
	int			wrong = 0;

	for (int i = 0; i < rca_nevidence_words; i++)
	{
		const char *s = rca_evidence_words[i].words;

		while (*s != '\0')
		{
			int			len = (int) strcspn(s, " ");
			char	   *heading = psprintf("timeline of %.*s", len, s);

			assert_int_equal(s[len], ' ');
			if (rca_evidence_words[i].classes == 0 &&
				rca_part_by_evidence(rca_str(heading, (int) strlen(heading)), RCA_PART_LESSONS) == RCA_PART_OTHER)
			{
				print_error("\"%.*s\" is not understood\n", len, s);
				wrong++;
			}
			s += len + 1;
		}
	}
	assert_int_equal(wrong, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(explanations_tell_the_words),
		cmocka_unit_test(each_row_can_be_found),
		cmocka_unit_test(each_word_is_understood),
	};

	UNIT_RUN(headings);
	UNIT_RUN(tests);
	return unit_failed;
}
