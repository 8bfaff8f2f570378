/*
 * test/unit/test_action_states.c
 *
 * States of action items, from their status, their marks or a sentence;
 * headings and names among action items; keys of action items.
 */
#include "unit.h"

#include "base/text.h"
#include "report/action_keys.h"
#include "words/vocabulary.h"

typedef struct StateRow
{
	const char *input;
	const char *state;
} StateRow;

static void
check_status(void **state)
{
	const StateRow *row = *state;

	assert_string_equal(rca_state_name(rca_state_of_status(unit_text(row->input))), row->state);
}

static void
check_answer(void **state)
{
	const StateRow *row = *state;

	assert_string_equal(rca_state_name(rca_state_of_answer(unit_text(row->input))), row->state);
}

static void
check_heading(void **state)
{
	const StateRow *row = *state;

	assert_string_equal(rca_state_name(rca_state_of_heading(unit_text(row->input))), row->state);
}

static void
check_sentence(void **state)
{
	const StateRow *row = *state;

	assert_string_equal(rca_state_name(rca_state_of_sentence(unit_text(row->input))), row->state);
}

static void
check_part(void **state)
{
	const StateRow *row = *state;

	assert_string_equal(rca_part_name(rca_part_of_heading(unit_text(row->input))), row->state);
}

typedef struct NameRow
{
	const char *input;
	bool		is_name;
} NameRow;

static void
check_name(void **state)
{
	const NameRow *row = *state;

	assert_int_equal(rca_is_owner_name(unit_text(row->input)), row->is_name);
}

#define STATUS(input, state)	UNIT_ROW(check_status, StateRow, input, state)
#define ANSWER(input, state)	UNIT_ROW(check_answer, StateRow, input, state)
#define HEADING(input, state)	UNIT_ROW(check_heading, StateRow, input, state)
#define SENTENCE(input, state)	UNIT_ROW(check_sentence, StateRow, input, state)
#define PART(input, part)		UNIT_ROW(check_part, StateRow, input, part)
#define NAME(input)				UNIT_ROW(check_name, NameRow, input, true)
#define NO_NAME(input)			UNIT_ROW(check_name, NameRow, input, false)

static const struct CMUnitTest statuses[] =
{
	STATUS("Done", "done"),
	STATUS("done (2025-04-01)", "done"),
	STATUS("Completed 2025-04-01", "done"),
	STATUS("\xe2\x9c\x85", "done"),
	STATUS("\xe2\x9c\x94\xef\xb8\x8f Done", "done"),
	STATUS(":white_check_mark:", "done"),
	STATUS("[x]", "done"),
	STATUS("x", "done"),
	STATUS("landed with the last release", "done"),
	STATUS("Not done", "open"),
	STATUS("not started yet", "open"),
	STATUS("To do", "open"),
	STATUS("TODO", "open"),
	STATUS("[ ]", "open"),
	STATUS("Deferred to Q3", "open"),
	STATUS("In progress", "in_progress"),
	STATUS("in-progress (70 %)", "in_progress"),
	STATUS("[/]", "in_progress"),
	STATUS("WIP", "in_progress"),
	STATUS("Abandoned", "cancelled"),
	STATUS("Declined", "cancelled"),
	STATUS("Not doing", "cancelled"),
	STATUS("won't fix", "cancelled"),
	STATUS("won\xe2\x80\x99t fix", "cancelled"),
	STATUS("Obsolete", "cancelled"),
	STATUS("[-]", "cancelled"),
	STATUS("Closed as not planned", "cancelled"),
	STATUS("Phase 2", "unstated"),
	STATUS("doner", "unstated"),
	STATUS("-", "unstated"),
	STATUS("", "unstated"),

	/* other languages */
	STATUS("erledigt", "done"),
	STATUS("In Arbeit", "in_progress"),
	STATUS("abgelehnt", "cancelled"),
	STATUS("Terminé", "done"),
	STATUS("En cours", "in_progress"),
	STATUS("Pendiente", "open"),
	STATUS("Concluída", "done"),
	STATUS("Em andamento", "in_progress"),
	STATUS("完了", "done"),
	STATUS("完了（4/1）", "done"),
	STATUS("対応中", "in_progress"),
	STATUS("確認中", "in_progress"),
	STATUS("検討中", "open"),
	STATUS("未着手", "open"),
	STATUS("見送り", "cancelled"),
	STATUS("已完成", "done"),
	STATUS("在途、未完成审核", "in_progress"),
	STATUS("待落规范", "open"),
	STATUS("완료", "done"),
	STATUS("해결 중", "in_progress"),
	STATUS("진행 중", "in_progress"),

	ANSWER("yes", "done"),
	ANSWER("No", "open"),
	ANSWER("x", "done"),
	ANSWER("\xe2\x9c\x93", "done"),
	ANSWER("maybe", "unstated"),

	HEADING("Already completed", "done"),
	HEADING("Completed items", "done"),
	HEADING("In progress", "in_progress"),
	HEADING("To do", "open"),
	HEADING("Not doing", "cancelled"),
	HEADING("Concluídas", "done"),
	HEADING("Open questions", "unstated"),
	HEADING("Done by the vendor", "unstated"),

	SENTENCE("Add a plan. This is a work in progress.", "in_progress"),
	SENTENCE("Use another role - this has already been done", "done"),
	SENTENCE("We enabled branch protection", "done"),
	SENTENCE("We have removed the bots", "done"),
	SENTENCE("The action has been disabled", "done"),
	SENTENCE("We need to add alerts", "unstated"),
	SENTENCE("Alert if a host has been removed", "unstated"),
	SENTENCE("Add alerts", "unstated"),
};

static const struct CMUnitTest headings[] =
{
	PART("Followup actions", "action_items"),
	PART("Follow up actions", "action_items"),
	PART("Followups", "action_items"),
	PART("Repair items", "action_items"),
	PART("Tasks", "action_items"),
	PART("Tracking issues", "action_items"),
	PART("Countermeasures", "action_items"),
	PART("Resulting action", "action_items"),
	PART("Future improvements", "action_items"),
	PART("Future solutions", "action_items"),
	PART("Looking forward", "action_items"),
	PART("Required Follow-Up", "action_items"),
	PART("Follow-ups this incident drove", "action_items"),
	PART("Long-term improvements", "action_items"),
	PART("Actions planned", "action_items"),
	PART("Acciones de mejora", "action_items"),
	PART("Was \xc3\xa4ndern wir", "action_items"),
	PART("A\xc3\xa7\xc3\xb5" "es Recomendadas", "action_items"),
	PART("再発防止アクション", "action_items"),
	PART("재발 방지 / 감지", "prevention"),

	/* a word is not understood, or no word asks for an action */
	PART("Known issues", "other"),
	PART("Open questions", "other"),
	PART("Actions of the attacker", "other"),
	PART("Completed actions", "other"),
	PART("Next release", "other"),
	PART("Improvements", "other"),
	PART("Technical changes", "other"),
	PART("Actions taken", "resolution"),
};

static const struct CMUnitTest names[] =
{
	NAME("Jana"),
	NAME("Jana Berg"),
	NAME("me"),
	NAME("Platform team"),
	NAME("SRE"),
	NO_NAME("jana"),
	NO_NAME("Kafka"),
	NO_NAME("Short term"),
	NO_NAME("Backend"),
	NO_NAME("Jana fixes it"),
	NO_NAME("Anna: fix it"),
	NO_NAME(""),
};

static RcaActionItem
item_of(const char *action, const char *ticket, const char *anchor)
{
	RcaActionItem item;

	memset(&item, 0, sizeof(item));
	item.action = rca_str(action, (int) strlen(action));
	if (ticket != NULL)
		item.ticket = rca_str(ticket, (int) strlen(ticket));
	if (anchor != NULL)
		item.anchor = rca_str(anchor, (int) strlen(anchor));
	return item;
}

static void
keys_are_told_apart(void **state)
{
	RcaActionItem items[] =
	{
		item_of("Fix it", "OPS-1", "^fix"),
		item_of("Fix it", NULL, "^fix"),
		item_of("Fix it", NULL, NULL),
		item_of("Fix, \"IT\"!", NULL, NULL),
		item_of("Fix it", "OPS-2", NULL),
		item_of("Do it", "OPS-2", NULL),
	};
	RcaStr	   *keys = rca_action_keys(items, lengthof(items));

	assert_string_equal(rca_cstring(keys[0]), "OPS-1");
	assert_string_equal(rca_cstring(keys[1]), "^fix");
	assert_int_equal(keys[2].len, 12);
	/* the second item with the same words */
	assert_string_equal(rca_cstring(keys[3]), psprintf("%s-2", rca_cstring(keys[2])));
	/* several items of one ticket: their words are added, in any order */
	assert_string_equal(rca_cstring(keys[4]), psprintf("OPS-2:%s", rca_cstring(keys[2])));
	assert_false(rca_equal(keys[4], keys[5]));
}

/* FNV-1a of "fix it", folded to 48 bits */
static void
hash_stays(void **state)
{
	RcaActionItem item = item_of("Fix it", NULL, NULL);

	assert_string_equal(rca_cstring(rca_action_keys(&item, 1)[0]), "e600ff4303fc");
}

static const struct CMUnitTest keys[] =
{
	cmocka_unit_test(keys_are_told_apart),
	cmocka_unit_test(hash_stays),
};

int
main(void)
{
	UNIT_RUN(statuses);
	UNIT_RUN(headings);
	UNIT_RUN(names);
	UNIT_RUN(keys);
	return unit_failed;
}
