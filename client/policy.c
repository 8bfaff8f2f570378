/*
 * client/policy.c
 *
 * Policies without a server.  JSON is YAML, and the core reads YAML, so an
 * object is read as the front matter of a document that has nothing else.
 */
#include "policy.h"

#include "base/error.h"
#include "base/text.h"
#include "front_matter/front_matter.h"
#include "host.h"
#include "report.h"

typedef bool (*KeyReader) (const RcaNode *value, RcaPolicy *policy);

typedef struct PolicyKey
{
	const char *name;
	KeyReader	read;
} PolicyKey;

static bool
report_unknown(const char *kind, RcaStr word, const char *hint)
{
	report_error(NULL, hint, "unknown %s \"%.*s\"", kind, rca_clip(word, 60), word.data);
	return false;
}

static bool
report_malformed(const char *detail)
{
	report_error(detail,
				 "A policy is a name, or an object such as {\"extends\": \"core-1\", \"rules\": {\"RCA205\": \"error\"}}.",
				 "invalid policy");
	return false;
}

static bool
read_name(RcaStr name, RcaPolicy *policy)
{
	int			id = rca_policy_lookup(name);

	if (id < 0)
		return report_unknown("policy", name, "There are draft-1, core-1 and strict-1.");
	rca_policy_init(policy, id);
	return true;
}

static bool
read_extends(const RcaNode *value, RcaPolicy *policy)
{
	/* read before the others; see read_policy */
	(void) policy;
	return value->kind == RCA_NODE_STRING || report_malformed("\"extends\" is not a string.");
}

static bool
read_rules(const RcaNode *value, RcaPolicy *policy)
{
	if (value->kind != RCA_NODE_MAPPING)
		return report_malformed("\"rules\" is not an object.");
	for (int i = 0; i < value->nitems; i += 2)
	{
		int			rule = rca_rule_lookup(value->items[i]->text);
		int			severity = -1;

		if (rule < 0)
			return report_unknown("rule", value->items[i]->text, "doc/lint.md lists those that exist.");
		if (value->items[i + 1]->kind == RCA_NODE_STRING)
			severity = rca_severity_lookup(value->items[i + 1]->text);
		if (severity < 0)
			return report_unknown("severity of a rule", value->items[i + 1]->text,
								  "It is one of off, info, warning and error.");
		policy->severity[rule] = severity;
	}
	return true;
}

static bool
read_required_parts(const RcaNode *value, RcaPolicy *policy)
{
	if (value->kind != RCA_NODE_SEQUENCE)
		return report_malformed("\"required_parts\" is not an array.");
	memset(policy->required, 0, sizeof(policy->required));
	for (int i = 0; i < value->nitems; i++)
	{
		int			part = rca_part_lookup(value->items[i]->text);

		if (value->items[i]->kind != RCA_NODE_STRING || part <= RCA_PART_OTHER)
			return report_unknown("part", value->items[i]->text,
								  "Parts have names such as summary, timeline, root_cause, impact and action_items.");
		policy->required[part] = true;
	}
	return true;
}

static bool
read_severities(const RcaNode *value, RcaPolicy *policy)
{
	RcaStrList *list = &policy->severities;

	if (value->kind != RCA_NODE_SEQUENCE)
		return report_malformed("\"severities\" is not an array.");
	*list = (RcaStrList) {pg_malloc(Max(value->nitems, 1) * sizeof(RcaStr)), 0};
	for (int i = 0; i < value->nitems; i++)
	{
		const RcaNode *item = value->items[i];
		char	   *copy;

		if (item->kind != RCA_NODE_STRING)
			return report_malformed("A severity is not a string.");
		/* the tree goes away with the document, the policy stays */
		copy = pg_malloc(item->text.len + 1);
		memcpy(copy, item->text.data, item->text.len);
		list->items[list->count++] = rca_str(copy, item->text.len);
	}
	return true;
}

static const PolicyKey policy_keys[] = {
	{"extends", read_extends},
	{"rules", read_rules},
	{"required_parts", read_required_parts},
	{"severities", read_severities},
};

static bool
read_key(const RcaNode *key, const RcaNode *value, RcaPolicy *policy)
{
	for (size_t i = 0; i < lengthof(policy_keys); i++)
	{
		RcaStr		name = {policy_keys[i].name, (int) strlen(policy_keys[i].name)};

		if (rca_equal(key->text, name))
			return policy_keys[i].read(value, policy);
	}
	return report_unknown("key of a policy", key->text,
						  "The keys are extends, rules, severities and required_parts.");
}

static bool
read_object(const char *text, RcaPolicy *policy)
{
	StringInfoData source;
	RcaFrontMatter fm;
	RcaError	err;
	const RcaNode *root;

	initStringInfo(&source);
	appendStringInfo(&source, "---\n%s\n---\n", text);
	if (!rca_front_matter_read(rca_str(source.data, source.len), RCA_READ_ALL, &fm, &err))
		return report_malformed(err.detail);
	root = fm.root;
	if (root == NULL || root->kind != RCA_NODE_MAPPING)
		return report_malformed("It is not an object.");

	/* what is extended comes first, wherever it stands */
	rca_policy_init(policy, RCA_POLICY_CORE_1);
	for (int i = 0; i < root->nitems; i += 2)
	{
		if (rca_equal(root->items[i]->text, RCA_STR("extends")) &&
			root->items[i + 1]->kind == RCA_NODE_STRING &&
			!read_name(root->items[i + 1]->text, policy))
			return false;
	}
	for (int i = 0; i < root->nitems; i += 2)
	{
		if (!read_key(root->items[i], root->items[i + 1], policy))
			return false;
	}
	return true;
}

bool
read_policy(const char *text, RcaPolicy *policy)
{
	const char *start = text + strspn(text, " \t\r\n");
	bool		ok;

	if (*start != '{')
		return read_name(rca_str(text, (int) strlen(text)), policy);
	if (setjmp(host_escape) != 0)
		return report_malformed("It is too large.");
	ok = read_object(start, policy);
	host_reset();
	return ok;
}
