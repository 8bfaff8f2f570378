/*
 * client/conventions.c
 *
 * JSON and YAML become the same tree, which is written in the same way as by
 * jsonb.  So the server gets the same text for each form of the file.
 */
#include "conventions.h"

#include "base/json_text.h"
#include "base/text.h"
#include "files.h"
#include "front_matter/yaml.h"
#include "host_client.h"
#include "json_tree.h"
#include "lint/policy.h"
#include "messages.h"
#include "report/teach.h"

#define WHAT	"conventions"

/* A tree as JSON.  It is no deeper than what read it lets it be. */
static void
put_node(StringInfo out, const RcaNode *node)
{
	static const char *const words[] = {
		[RCA_NODE_NULL] = "null",
		[RCA_NODE_FALSE] = "false",
		[RCA_NODE_TRUE] = "true",
	};
	bool		is_object = (node->kind == RCA_NODE_MAPPING);

	if (node->kind == RCA_NODE_STRING)
		rca_put_json_string(out, node->text);
	else if (node->kind == RCA_NODE_NUMBER)
		appendBinaryStringInfo(out, node->text.data, node->text.len);
	else if (node->kind < RCA_NODE_NUMBER)
		appendStringInfoString(out, words[node->kind]);
	else
	{
		appendStringInfoChar(out, is_object ? '{' : '[');
		for (int i = 0; i < node->nitems; i++)
		{
			if (i > 0)
				appendStringInfoString(out, is_object && i % 2 == 1 ? ": " : ", ");
			put_node(out, node->items[i]);
		}
		appendStringInfoChar(out, is_object ? '}' : ']');
	}
}

/* A sentence of the reader of front matter, but about a file. */
static const char *
say_of_file(const char *sentence)
{
	static const char name[] = "front matter";
	const char *at = sentence != NULL ? strstr(sentence, name) : NULL;

	if (at == NULL)
		return sentence;
	return psprintf("%.*sfile%s", (int) (at - sentence), sentence, at + strlen(name));
}

/*
 * Reads the tree of a file.  An empty file has none.  False with *err filled.
 */
static bool
read_tree(RcaStr text, RcaNode **root, RcaArgumentError *err)
{
	RcaNodes	reserved;
	RcaError	yaml_error;

	if (rca_policy_is_object(text))
		return read_json(rca_cstring(text), WHAT, root, err);
	if (rca_yaml_read(text, text.len, root, &reserved, &yaml_error))
		return true;
	err->message = "invalid " WHAT;
	err->detail = psprintf("Line %d, column %d: %s", yaml_error.line,
						   yaml_error.col, say_of_file(yaml_error.detail));
	/* a file has no fences, so leave out hints about them */
	err->hint = yaml_error.hint == NULL || strstr(yaml_error.hint, "---") != NULL ?
		NULL : say_of_file(yaml_error.hint);
	return false;
}

/* The conventions of a text as JSON.  NULL with *err filled. */
static char *
json_of_text(RcaStr text, RcaArgumentError *err)
{
	RcaNode		nothing = {RCA_NODE_NULL};
	RcaNode    *root = NULL;
	StringInfoData json;

	if (!read_tree(text, &root, err))
		return NULL;
	if (root == NULL)
		root = &nothing;
	initStringInfo(&json);
	put_node(&json, root);
	rca_conventions_of_tree(root, rca_str(json.data, json.len), err);
	return err->message == NULL ? json.data : NULL;
}

const RcaConventions *
make_conventions(const char *json)
{
	RcaArgumentError ignored;
	RcaNode    *root;

	if (json == NULL || !read_json(json, WHAT, &root, &ignored))
		return NULL;
	return rca_conventions_of_tree(root, rca_str(json, (int) strlen(json)), &ignored);
}

/* The text without a byte order mark, which YAML and JSON do not have. */
static RcaStr
text_of(const Content *content)
{
	RcaStr		text = rca_str(content->data, content->len);

	return rca_skip(text, rca_byte_order_mark(text));
}

char *
read_conventions(const char *path)
{
	Content		content = {0};
	Refusal		refusal;
	RcaArgumentError err = {NULL};
	char	   *json;

	if (!read_file(path, &content, &refusal))
	{
		report_finding(path, refusal.line, refusal.col, refusal.code, refusal.message);
		return NULL;
	}
	if (!verify_text(&content, &refusal))
	{
		report_finding(path, refusal.line, refusal.col, "22021", refusal.message);
		return NULL;
	}
	if (setjmp(host_escape) != 0)
	{
		report_error(NULL, NULL, "%s: " WHAT " take too much memory", path);
		return NULL;
	}
	json = json_of_text(text_of(&content), &err);
	if (json != NULL)
		json = pg_strdup(json);
	else
		report_error(err.detail, err.hint, "%s: %s", path, err.message);
	host_reset();
	return json;
}
