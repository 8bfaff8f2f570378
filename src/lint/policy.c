/*
 * src/lint/policy.c
 */
#include "base/base.h"

#include "base/text.h"
#include "front_matter/argument.h"
#include "lint/policy.h"

typedef bool (*KeyReader) (const RcaNode *value, RcaPolicy *policy,
						   RcaArgumentError *err);

/* maximum bytes of a name that messages show */
#define MAX_SHOWN		60

typedef struct PolicyKey
{
	const char *name;
	RcaNodeKind kind;
	KeyReader	read;
} PolicyKey;

static bool read_own_name(const RcaNode *value, RcaPolicy *policy,
						  RcaArgumentError *err);
static bool read_summary(const RcaNode *value, RcaPolicy *policy,
						 RcaArgumentError *err);
static bool read_extends(const RcaNode *value, RcaPolicy *policy,
						 RcaArgumentError *err);
static bool read_rules(const RcaNode *value, RcaPolicy *policy,
					   RcaArgumentError *err);
static bool read_severities(const RcaNode *value, RcaPolicy *policy,
							RcaArgumentError *err);
static bool read_required_parts(const RcaNode *value, RcaPolicy *policy,
								RcaArgumentError *err);
static bool read_part_order(const RcaNode *value, RcaPolicy *policy,
							RcaArgumentError *err);
static bool read_required_keys(const RcaNode *value, RcaPolicy *policy,
							   RcaArgumentError *err);
static bool read_allowed_values(const RcaNode *value, RcaPolicy *policy,
								RcaArgumentError *err);

/*
 * Keys are read in this order: the extended policy first, and keys that turn
 * on a rule before the levels of rules.
 */
static const PolicyKey keys[] =
{
	{"extends", RCA_NODE_STRING, read_extends},
	{"policy", RCA_NODE_STRING, read_own_name},
	{"summary", RCA_NODE_STRING, read_summary},
	{"required_keys", RCA_NODE_SEQUENCE, read_required_keys},
	{"allowed_values", RCA_NODE_MAPPING, read_allowed_values},
	{"part_order", RCA_NODE_SEQUENCE, read_part_order},
	{"rules", RCA_NODE_MAPPING, read_rules},
	{"severities", RCA_NODE_SEQUENCE, read_severities},
	{"required_parts", RCA_NODE_SEQUENCE, read_required_parts},
};

static RcaStr
str_of(const char *s)
{
	return rca_str(s, (int) strlen(s));
}

static const char *
name_of_policy(int number)
{
	return rca_policy_table[number].name;
}

static const char *
name_of_level(int number)
{
	return rca_level_names[number];
}

static const char *
name_of_key(int number)
{
	return keys[number].name;
}

static const char *
name_of_part(int number)
{
	return rca_part_name(number);
}

/* The number in the code of a rule. */
static int
code_number(int rule)
{
	return atoi(rca_rule_table[rule].code + strlen("RCA"));
}

/* The codes of all rules; consecutive ones are a range. */
static const char *
list_rules(void)
{
	StringInfoData list;
	int			last;

	initStringInfo(&list);
	appendStringInfoString(&list, "The rules are ");
	for (int first = 0; first < RCA_RULE_COUNT; first = last + 1)
	{
		last = first;
		while (last + 1 < RCA_RULE_COUNT &&
			   code_number(last + 1) == code_number(last) + 1)
			last++;
		appendStringInfo(&list, "%s%s", first == 0 ? "" :
						 last == RCA_RULE_COUNT - 1 ? " and " : ", ",
						 rca_rule_table[first].code);
		if (last > first)
			appendStringInfo(&list, " to %s", rca_rule_table[last].code);
	}
	appendStringInfoString(&list,
						   "; rca_rules() and doc/lint.md list their names.");
	return list.data;
}

/* Is the value at a place of the right kind? */
static bool
check_kind(const RcaNode *value, RcaNodeKind kind, const char *place,
		   RcaArgumentError *err)
{
	return rca_argument_check_kind(err, "policy", value, kind, place,
								   "A policy is a name, or an object such as {\"extends\": "
								   "\"core-1\", \"rules\": {\"RCA205\": \"error\"}}.");
}

static const char *
item_place(int index, const char *key)
{
	return psprintf("item %d of \"%s\"", index + 1, key);
}

void
rca_policy_init(RcaPolicy *policy, RcaPolicyId id)
{
	policy->name = rca_policy_table[id].name;
	policy->reader = rca_policy_table[id].reader;
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		policy->level[i] = rca_rule_table[i].level[id];
		policy->fixed[i] = (rca_rule_table[i].fixed & (1U << id)) != 0;
	}
	for (int i = 0; i < RCA_PART_COUNT; i++)
		policy->required[i] = (rca_policy_table[id].required & (1U << i)) != 0;
	policy->severities.items = NULL;
	policy->severities.count = 0;
	policy->required_keys = policy->severities;
	policy->allowed = NULL;
	policy->nallowed = 0;
	memset(policy->place, 0, sizeof(policy->place));
}

/* Sets policy to a released policy by its name, which may be at a place. */
static bool
read_name(RcaStr name, const char *place, RcaPolicy *policy,
		  RcaArgumentError *err)
{
	int			id = rca_policy_lookup(name);

	if (id < 0)
		return rca_argument_unknown(err, "policy", name, place,
									rca_argument_names("The policies are", name_of_policy, 0,
													   RCA_POLICY_COUNT - 1));
	rca_policy_init(policy, id);
	return true;
}

static bool
read_extends(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	const char *name = policy->name;

	if (!read_name(value->text, "the value of \"extends\"", policy, err))
		return false;
	policy->name = name;
	return true;
}

static bool
read_own_name(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	policy->name = psprintf("%.*s", rca_clip(value->text, MAX_SHOWN),
							value->text.data);
	return true;
}

/* For people to read. */
static bool
read_summary(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	return true;
}

static bool
read_rule_name(RcaStr name, const char *place, RcaRuleId *rule,
			   RcaArgumentError *err)
{
	int			id = rca_rule_lookup(name);

	if (id < 0)
		return rca_argument_unknown(err, "rule", name, place, list_rules());
	*rule = id;
	return true;
}

static bool
read_rules(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	for (int i = 0; i + 1 < value->nitems; i += 2)
	{
		RcaStr		name = value->items[i]->text;
		const RcaNode *word = value->items[i + 1];
		RcaRuleId	rule = RCA_RULE_NOT_WELL_FORMED;
		const char *place;
		int			level;

		if (!read_rule_name(name, "a key of \"rules\"", &rule, err))
			return false;
		place = psprintf("the value of \"%.*s\" in \"rules\"",
						 name.len, name.data);
		if (!check_kind(word, RCA_NODE_STRING, place, err))
			return false;
		level = rca_level_lookup(word->text);
		if (level < 0)
			return rca_argument_unknown(err, "level of a rule", word->text, place,
										rca_argument_names("It is one of", name_of_level, 0,
														   RCA_LEVEL_COUNT - 1));
		policy->level[rule] = level;
	}
	return true;
}

/* Reads the list of strings that is the value of a key. */
static bool
read_strings(const RcaNode *value, const char *key, RcaStrList *list,
			 RcaArgumentError *err)
{
	list->items = palloc(Max(value->nitems, 1) * sizeof(RcaStr));
	list->count = 0;
	for (int i = 0; i < value->nitems; i++)
	{
		const RcaNode *item = value->items[i];

		if (!check_kind(item, RCA_NODE_STRING, item_place(i, key), err))
			return false;
		list->items[list->count++] = item->text;
	}
	return true;
}

static bool
read_severities(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	return read_strings(value, "severities", &policy->severities, err);
}

/*
 * A rule that has a key of its own in the policy is an error, unless the
 * policy gives another level.
 */
static void
turn_on(RcaPolicy *policy, RcaRuleId rule)
{
	if (policy->level[rule] == RCA_LEVEL_OFF)
		policy->level[rule] = RCA_LEVEL_ERROR;
}

static bool
read_required_keys(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	turn_on(policy, RCA_RULE_MISSING_KEY);
	return read_strings(value, "required_keys", &policy->required_keys, err);
}

/* Reads the values that a key, or the tags or services, may have. */
static bool
read_allowed(const RcaNode *values, RcaAllowedKind kind, RcaStr key,
			 RcaPolicy *policy, RcaArgumentError *err)
{
	RcaAllowed *allowed = &policy->allowed[policy->nallowed++];
	const char *name = psprintf("%.*s", rca_clip(key, MAX_SHOWN), key.data);

	allowed->kind = kind;
	allowed->key = key;
	return check_kind(values, RCA_NODE_SEQUENCE,
					  psprintf("the value of \"%s\" in \"allowed_values\"", name), err) &&
		read_strings(values, name, &allowed->values, err);
}

static bool
read_allowed_values(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	static const char *const kinds[] = {
		[RCA_ALLOWED_KEY] = "keys",
		[RCA_ALLOWED_TAGS] = "tags",
		[RCA_ALLOWED_SERVICES] = "services",
	};
	int			count = 0;

	turn_on(policy, RCA_RULE_VALUE_NOT_ALLOWED);
	for (int i = 0; i + 1 < value->nitems; i += 2)
		count += Max(value->items[i + 1]->nitems, 1);
	policy->allowed = palloc(Max(count, 1) * sizeof(RcaAllowed));
	for (int i = 0; i + 1 < value->nitems; i += 2)
	{
		RcaStr		name = value->items[i]->text;
		const RcaNode *values = value->items[i + 1];
		int			kind = 0;

		while (kind < lengthof(kinds) && !rca_equal(name, str_of(kinds[kind])))
			kind++;
		if (kind == lengthof(kinds))
			return rca_argument_unknown(err, "kind of values", name,
										"a key of \"allowed_values\"",
										"The kinds are keys, tags and services.");
		if (kind != RCA_ALLOWED_KEY)
		{
			if (!read_allowed(values, kind, name, policy, err))
				return false;
			continue;
		}
		if (!check_kind(values, RCA_NODE_MAPPING,
						"the value of \"keys\" in \"allowed_values\"", err))
			return false;
		for (int j = 0; j + 1 < values->nitems; j += 2)
		{
			if (!read_allowed(values->items[j + 1], kind, values->items[j]->text, policy, err))
				return false;
		}
	}
	return true;
}

static bool
read_part_name(RcaStr name, const char *place, RcaPart *part,
			   RcaArgumentError *err)
{
	int			id = rca_part_lookup(name);

	if (id <= RCA_PART_OTHER)
		return rca_argument_unknown(err, "part", name, place,
									rca_argument_names("The parts are", name_of_part,
													   RCA_PART_OTHER + 1, RCA_PART_COUNT - 1));
	*part = id;
	return true;
}

static bool
read_required_parts(const RcaNode *value, RcaPolicy *policy,
					RcaArgumentError *err)
{
	memset(policy->required, 0, sizeof(policy->required));
	for (int i = 0; i < value->nitems; i++)
	{
		const RcaNode *item = value->items[i];
		const char *place = item_place(i, "required_parts");
		RcaPart		part = RCA_PART_OTHER;

		if (!check_kind(item, RCA_NODE_STRING, place, err) ||
			!read_part_name(item->text, place, &part, err))
			return false;
		policy->required[part] = true;
	}
	return true;
}

static bool
read_part_order(const RcaNode *value, RcaPolicy *policy, RcaArgumentError *err)
{
	turn_on(policy, RCA_RULE_PART_ORDER);
	for (int i = 0; i < value->nitems; i++)
	{
		const RcaNode *item = value->items[i];
		const char *place = item_place(i, "part_order");
		RcaPart		part = RCA_PART_OTHER;

		if (!check_kind(item, RCA_NODE_STRING, place, err) ||
			!read_part_name(item->text, place, &part, err))
			return false;
		policy->place[part] = i + 1;
	}
	return true;
}

/* Can a policy have such a key? */
static bool
is_key(RcaStr name)
{
	for (int i = 0; i < lengthof(keys); i++)
	{
		if (rca_equal(name, str_of(keys[i].name)))
			return true;
	}
	return false;
}

bool
rca_policy_is_object(RcaStr text)
{
	int			i = 0;

	while (i < text.len && memchr(" \t\r\n", text.data[i], 4) != NULL)
		i++;
	return i < text.len && text.data[i] == '{';
}

bool
rca_policy_of_name(RcaStr name, RcaPolicy *policy, RcaArgumentError *err)
{
	return read_name(name, NULL, policy, err);
}

bool
rca_policy_of_tree(const RcaNode *root, RcaPolicy *policy, RcaArgumentError *err)
{
	if (!check_kind(root, RCA_NODE_MAPPING, "it", err))
		return false;
	for (int i = 0; i < root->nitems; i += 2)
	{
		RcaStr		name = root->items[i]->text;

		if (!is_key(name))
			return rca_argument_unknown(err, "key of a policy", name, NULL,
										rca_argument_names("The keys are", name_of_key, 0,
														   lengthof(keys) - 1));
	}

	rca_policy_init(policy, RCA_POLICY_CORE_1);
	policy->name = "custom";
	for (int i = 0; i < lengthof(keys); i++)
	{
		const PolicyKey *key = &keys[i];
		int			at = rca_node_find(root, str_of(key->name));
		const RcaNode *value;

		if (at < 0)
			continue;
		value = root->items[at + 1];
		if (!check_kind(value, key->kind, psprintf("\"%s\"", key->name),
						err) ||
			!key->read(value, policy, err))
			return false;
	}
	return true;
}

bool
rca_rule_of_name(RcaStr name, RcaRuleId *rule, RcaArgumentError *err)
{
	return read_rule_name(name, NULL, rule, err);
}

/* The names of the rules that have a fix. */
static const char *
list_fixable_rules(void)
{
	StringInfoData list;

	initStringInfo(&list);
	appendStringInfoString(&list, "The rules with a fix are");
	for (int i = 0; i < RCA_RULE_COUNT; i++)
	{
		if (rca_rule_table[i].fixable)
			appendStringInfo(&list, " %s,", rca_rule_table[i].code);
	}
	list.data[list.len - 1] = '.';
	return list.data;
}

bool
rca_fixable_rule_of_name(RcaStr name, RcaRuleId *rule, RcaArgumentError *err)
{
	if (!read_rule_name(name, NULL, rule, err))
		return false;
	if (rca_rule_table[*rule].fixable)
		return true;
	err->message = psprintf("rule %s has no fix", rca_rule_table[*rule].code);
	err->detail = NULL;
	err->hint = list_fixable_rules();
	return false;
}

bool
rca_part_of_name(RcaStr name, RcaPart *part, RcaArgumentError *err)
{
	return read_part_name(name, NULL, part, err);
}
