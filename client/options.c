/*
 * client/options.c
 *
 * One table of options is used for getopt, --help and the man page.  One table
 * of sections is used for the rest of the man page.  So every option is
 * documented.
 */
#include "client.h"

#include <getopt.h>

#include "files.h"
#include "host_client.h"
#include "messages.h"
#include "options.h"

#define HELP_COLUMNS		79
#define HELP_INDENT			28

#define MAX_BATCH			100000
#define DEFAULT_BATCH		256

/* options without a letter */
enum
{
	OPTION_TABLE = 256,
	OPTION_INIT,
	OPTION_GLOB,
	OPTION_EXCLUDE,
	OPTION_SYNC,
	OPTION_EXPORT,
	OPTION_OURS,
	OPTION_THEIRS,
	OPTION_PRUNE,
	OPTION_DRY_RUN,
	OPTION_POLICY,
	OPTION_CONVENTIONS,
	OPTION_REREAD,
	OPTION_STRICT,
	OPTION_CHECK,
	OPTION_FORMAT,
	OPTION_NEW,
	OPTION_GIVEN,
	OPTION_BATCH,
	OPTION_HELP_MAN,
};

/* What an option does. */
typedef enum OptionEffect
{
	EFFECT_SPECIAL,				/* see apply_special */
	EFFECT_TEXT,				/* its argument is stored in a field of
								 * Options */
	EFFECT_FLAG,				/* sets a field of Options to true */
	EFFECT_LIST,				/* adds its argument to Patterns */
	EFFECT_PATHS,				/* the same, with the path in its normal form */
} OptionEffect;

typedef struct OptionRow
{
	const char *group;			/* a heading; the other fields are not used */
	int			value;			/* a letter, or one of the values above */
	const char *name;
	const char *argument;
	const char *text;
	OptionEffect effect;
	size_t		field;			/* offset of the field */
} OptionRow;

#define TEXT(field)		EFFECT_TEXT, offsetof(Options, field)
#define FLAG(field)		EFFECT_FLAG, offsetof(Options, field)
#define LIST(field)		EFFECT_LIST, offsetof(Options, field)
#define PATHS(field)	EFFECT_PATHS, offsetof(Options, field)

static const OptionRow option_rows[] = {
	{.group = "What to do"},
	{NULL, OPTION_TABLE, "table", "NAME",
		"the table to load into, written as in SQL: with or without a schema, in double quotes where needed (default: incident)",
	TEXT(table)},
	{NULL, OPTION_INIT, "init", NULL,
		"create the extension and the table if they do not exist; a CHECK constraint of the table enforces the policy",
	FLAG(init)},
	{NULL, OPTION_GLOB, "glob", "PATTERN",
		"load only the files of a folder that match the pattern; a pattern with a slash is compared with the path below PATH, a pattern without a slash with the file name; may be repeated (default: *.md and *.markdown)",
	LIST(globs)},
	{NULL, OPTION_EXCLUDE, "exclude", "PATTERN",
		"skip the files and folders that match the pattern, with everything in them; a pattern with a slash is compared with the path, a pattern without a slash with the names of files and folders; ** stands for any number of folders; may be repeated",
	PATHS(excludes)},
	{NULL, OPTION_SYNC, "sync", NULL,
		"load the files that have changed, and write reports that were changed in the table back into their files",
	FLAG(sync)},
	{NULL, OPTION_EXPORT, "export", NULL,
		"load nothing; only write reports that were changed in the table back into their files",
	FLAG(export)},
	{NULL, OPTION_OURS, "ours", "PATTERN",
		"if a file and its report have both changed, take the file; PATTERN is a path, a folder or a pattern of paths; may be repeated",
	PATHS(ours)},
	{NULL, OPTION_THEIRS, "theirs", "PATTERN",
		"if a file and its report have both changed, take the report in the table; a file that is gone is written again",
	PATHS(theirs)},
	{NULL, OPTION_PRUNE, "prune", "[all]",
	"remove the rows whose files no longer exist under the PATHs; nothing is removed if a path could not be read or has no files; more than a tenth of the rows, and rows of an empty folder, are removed only with --prune=all"},
	{NULL, OPTION_DRY_RUN, "dry-run", NULL,
	"show what would be done, with a diff of the reports and files that would change; the server checks the reports in a temporary copy of the table"},
	{NULL, OPTION_POLICY, "policy", "POLICY",
		"refuse reports that have an error under this policy; POLICY is a name or a JSON object (default: " DEFAULT_LOAD_POLICY " for --init and --strict, " DEFAULT_CHECK_POLICY " for --check, otherwise the policy that the table enforces)",
	TEXT(policy)},
	{NULL, OPTION_CONVENTIONS, "conventions", "FILE",
		"read the reports with the conventions of a team; FILE contains an object in JSON or YAML; reports that were read with other conventions are read again; with --init, the table stores the conventions",
	TEXT(conventions_file)},
	{NULL, OPTION_REREAD, "reread", NULL,
		"read again the reports under the PATHs that were read by an earlier version of rca",
	FLAG(reread)},
	{NULL, OPTION_STRICT, "strict", NULL,
		"also refuse reports that have a warning",
	FLAG(strict)},
	{NULL, OPTION_CHECK, "check", NULL,
		"lint the files without a server and load nothing; prints one line for each finding",
	FLAG(check)},
	{NULL, OPTION_FORMAT, "format", "FORMAT",
	"how --check prints findings: text, or sarif for a SARIF 2.1.0 log on standard output, for code scanning tools (default: text)"},
	{NULL, OPTION_NEW, "new", NULL,
		"write a report to fill in into the new file PATH, with the keys and headings that --policy requires (default: " DEFAULT_CHECK_POLICY "); an existing file is never overwritten",
	FLAG(new_report)},
	{NULL, OPTION_GIVEN, "given", "JSON",
		"what is known for --new: an object with the keys language, outline, title, date, severity, status, services, tags and authors, as in rca_template",
	TEXT(given)},
	{NULL, OPTION_BATCH, "batch", "N",
	"number of files to load in one transaction (default: 256)"},
	{NULL, 'q', "quiet", NULL,
		"print no progress and no summary",
	FLAG(quiet)},
	{NULL, 'v', "verbose", NULL,
		"print a line on standard output for each row that is written; --dry-run implies it",
	FLAG(verbose)},
	{NULL, 'V', "version", NULL,
	"show the version, then exit"},
	{NULL, '?', "help", NULL,
	"show this help, then exit"},
	{NULL, OPTION_HELP_MAN, "help-man", NULL,
	"print the man page, then exit"},
	{.group = "Connection"},
	{NULL, 'h', "host", "HOSTNAME",
	"database server host or socket directory", TEXT(host)},
	{NULL, 'p', "port", "PORT",
	"database server port", TEXT(port)},
	{NULL, 'U', "username", "USERNAME",
	"database user name", TEXT(user)},
	{NULL, 'd', "dbname", "DBNAME",
	"database to connect to, or a connection string", TEXT(database)},
	{NULL, 'w', "no-password", NULL, "never prompt for a password"},
	{NULL, 'W', "password", NULL, "force a password prompt"},
};

typedef struct Section
{
	const char *heading;
	const char *const *paragraphs;	/* an example if the first character is
									 * '\t' */
} Section;

static const char *const summary =
"loads incident reports from files and folders into a PostgreSQL table, using the extension rca, and writes them back.";

static const char *const description[] = {
	"rca_load reads the Markdown files at each PATH and in the folders under it, and writes each into a row of a table: path, hash (SHA-256 of the bytes of the file), loaded_at, and doc of type rca. If there is a row with that path, it is replaced. If the hash of the file is the same as in its row, the file is skipped, so a second run is fast.",
	"The path is stored as it was given, followed by the path of the file below it. Run rca_load from the same folder each time.",
	"Files are sent to the server in batches, in the order of their paths. Each batch is one transaction. A bad file never prevents another file from being loaded. If the run ends early, because of Ctrl-C, a lost connection or a crash, the committed batches stay, and the next run loads the rest.",
	"If a file is refused, the row of its last good version stays, if there is one.",
	"With --sync or --export, a report that was changed in the table is written to its file, byte for byte. It is written to a new file in the same folder, which then replaces the old one and keeps its mode. Nothing is written outside the PATHs, through links, or over a file that has changed since it was last loaded.",
	"The hash in the row is the hash at the time when the file and the report were last the same. If both have changed since then, they are in conflict. Neither is written until --ours or --theirs says which one to take. If a file was moved, it is recognized by its hash, and its row gets the new path.",
	"With --conventions, reports that were read with other conventions are read again from the text in their rows. With --reread, reports that were read by an earlier version are read again, too. The text itself does not change.",
	NULL
};

static const char *const messages[] = {
	"Each refused file is reported in one line on standard error:",
	"\tpath:line:column: CODE message",
	"CODE is a rule of rca_lint, such as RCA003, or an SQLSTATE: if the file cannot be read or written (such as 42501, 58P01 or 53100), if the table refuses the row (such as 23505), or if the file and the report have both changed (40001). With --check there is one line for each finding. A finding for which the report is not refused ends with (warning) or (info). With --format sarif, the findings are in the log on standard output, and the summary is on standard error.",
	"Control characters, and bytes that are not valid characters, are shown as escapes.",
	NULL
};

static const char *const exit_status[] = {
	"0: every file is in the table; with --check, no file has an error; with --export or --sync, every changed report is in its file.",
	"1: some files were refused, are in conflict or could not be read, or the run ended early, or --prune kept rows that it should have removed.",
	"2: nothing was done, because of wrong options, or because there is no connection, no table or no file.",
	NULL
};

static const char *const environment[] = {
	"PGHOST, PGPORT, PGUSER, PGDATABASE, PGPASSWORD, PGSERVICE and the other variables of libpq are used where options are not given. TZDIR is the folder in which --check looks for time zones (default: /usr/share/zoneinfo).",
	NULL
};

static const char *const examples[] = {
	"Create the table and load a folder:",
	"\trca_load -d ops --init postmortems/",
	"Run it again every night, and delete the rows of files that were deleted:",
	"\trca_load -d ops --prune --quiet postmortems/",
	"Show what an UPDATE in the table has changed, then write it into the files:",
	"\trca_load -d ops --export --dry-run postmortems/",
	"\trca_load -d ops --export postmortems/",
	"Load into another table, and refuse reports that do not meet the strictest policy:",
	"\trca_load -d ops --table 'reviewed.\"Report\"' --init --policy strict-1 postmortems/",
	"Load with the conventions of a team, and show what other conventions would change:",
	"\trca_load -d ops --init --conventions words.yaml postmortems/",
	"\trca_load -d ops --dry-run --conventions new-words.yaml postmortems/",
	"Write a report to fill in, without a database:",
	"\trca_load --new --policy strict-1 --given '{\"title\": \"Cards declined\", \"language\": \"de\"}' postmortems/2025-02-08-cards.md",
	"Check a file in a hook of a version control system, without a database:",
	"\trca_load --check --strict postmortems/2025-02-08-login-outage.md",
	"Check a folder without its templates, for a code scanning tool:",
	"\trca_load --check --format sarif --exclude templates postmortems/ > rca.sarif",
	NULL
};

static const Section sections[] = {
	{"MESSAGES", messages},
	{"EXIT STATUS", exit_status},
	{"ENVIRONMENT", environment},
	{"EXAMPLES", examples},
};

/* Prints words up to the right margin.  The cursor is at column. */
static void
put_wrapped(const char *text, int indent, int column)
{
	while (*text)
	{
		int			len = (int) strcspn(text, " ");

		if (column + len > HELP_COLUMNS && column > indent)
		{
			printf("\n%*s", indent, "");
			column = indent;
		}
		printf("%.*s", len, text);
		column += len;
		text += len;
		if (*text == ' ')
		{
			text++;
			if (column + 1 + (int) strcspn(text, " ") <= HELP_COLUMNS)
			{
				putchar(' ');
				column++;
			}
			else
			{
				printf("\n%*s", indent, "");
				column = indent;
			}
		}
	}
	putchar('\n');
}

/* Is the argument optional? */
static bool
is_optional(const OptionRow *row)
{
	return row->argument != NULL && row->argument[0] == '[';
}

/* What comes after the name of an option: "[=all]". */
static const char *
argument_text(const OptionRow *row)
{
	if (row->argument == NULL)
		return "";
	return psprintf(is_optional(row) ? "[=%s" : "=%s", row->argument + is_optional(row));
}

static void
print_help(void)
{
	printf("rca_load ");
	put_wrapped(summary, 0, 9);
	printf("\nUsage:\n  rca_load [OPTION]... PATH...\n");
	for (size_t i = 0; i < lengthof(option_rows); i++)
	{
		const OptionRow *row = &option_rows[i];
		char		left[64];

		if (row->group != NULL)
		{
			printf("\n%s:\n", row->group);
			continue;
		}
		if (row->value < 256)
			snprintf(left, sizeof(left), "  -%c, --%s%s", row->value, row->name,
					 argument_text(row));
		else
			snprintf(left, sizeof(left), "  --%s%s", row->name, argument_text(row));
		printf("%-*s", HELP_INDENT, left);
		put_wrapped(row->text, HELP_INDENT,
					Max(HELP_INDENT, (int) strlen(left)));
	}
	printf("\nExit status: 0 if all is loaded, 1 if some is not, 2 if nothing was done.\nSee rca_load(1) for more.\n");
}

/* Prints text for a man page, with escapes for roff. */
static void
put_roff(const char *text)
{
	if (*text == '.' || *text == '\'')
		printf("\\&");
	for (; *text; text++)
	{
		if (*text == '\\')
			printf("\\e");
		else if (*text == '-')
			printf("\\-");
		else
			putchar(*text);
	}
	putchar('\n');
}

static void
put_roff_paragraphs(const char *const *paragraphs)
{
	for (; *paragraphs != NULL; paragraphs++)
	{
		if ((*paragraphs)[0] == '\t')
		{
			printf(".PP\n.nf\n.RS\n");
			put_roff(*paragraphs + 1);
			printf(".RE\n.fi\n");
		}
		else
		{
			printf(".PP\n");
			put_roff(*paragraphs);
		}
	}
}

static void
print_man_page(void)
{
	printf(".TH RCA_LOAD 1 \"\" \"rca " RCA_VERSION "\" \"rca\"\n"
		   ".SH NAME\nrca_load \\- load incident reports into PostgreSQL\n"
		   ".SH SYNOPSIS\n.B rca_load\n[\\fIOPTION\\fR]... \\fIPATH\\fR...\n"
		   ".SH DESCRIPTION\n");
	put_roff_paragraphs(description);
	printf(".SH OPTIONS\n");
	for (size_t i = 0; i < lengthof(option_rows); i++)
	{
		const OptionRow *row = &option_rows[i];

		if (row->group != NULL)
		{
			printf(".SS %s\n", row->group);
			continue;
		}
		printf(".TP\n");
		if (row->value < 256)
			printf("\\fB\\-%c\\fR, ", row->value);
		printf("\\fB\\-\\-");
		for (const char *p = row->name; *p; p++)
			printf("%s%c", *p == '-' ? "\\" : "", *p);
		printf("\\fR");
		if (is_optional(row))
			printf("%s", argument_text(row));
		else if (row->argument != NULL)
			printf("=\\fI%s\\fR", row->argument);
		putchar('\n');
		put_roff(row->text);
	}
	for (size_t i = 0; i < lengthof(sections); i++)
	{
		printf(".SH %s\n", sections[i].heading);
		put_roff_paragraphs(sections[i].paragraphs);
	}
	printf(".SH SEE ALSO\n.BR psql (1)\n");
}

/*
 * Reports an error in the command line, unless getopt has reported it, and
 * exits.
 */
static void
usage_error(const char *hint)
{
	if (hint != NULL)
		report_error(NULL, "Try \"rca_load --help\".", "%s", hint);
	else
		fprintf(stderr, "rca_load: hint: Try \"rca_load --help\".\n");
	exit(STATUS_NOTHING);
}

static int
read_batch(const char *argument)
{
	char	   *end;
	long		n;

	errno = 0;
	n = strtol(argument, &end, 10);
	if (errno != 0 || end == argument || *end != '\0' || n < 1 || n > MAX_BATCH)
	{
		report_error(NULL, NULL, "--batch must be a number from 1 to %d, not \"%s\"",
					 MAX_BATCH, argument);
		exit(STATUS_NOTHING);
	}
	return (int) n;
}

static Format
read_format(const char *argument)
{
	if (strcmp(argument, "text") == 0)
		return FORMAT_TEXT;
	if (strcmp(argument, "sarif") == 0)
		return FORMAT_SARIF;
	usage_error(psprintf("--format must be text or sarif, not \"%s\"", argument));
	return FORMAT_TEXT;
}

static void
apply_special(Options *options, int value, const char *argument)
{
	switch (value)
	{
		case OPTION_PRUNE:
			options->prune = true;
			options->prune_all = (argument != NULL);
			if (argument != NULL && strcmp(argument, "all") != 0)
				usage_error(psprintf("--prune takes no value or \"all\", not \"%s\"", argument));
			break;
		case OPTION_DRY_RUN:
			options->dry_run = true;
			options->verbose = true;
			break;
		case OPTION_BATCH:
			options->batch = read_batch(argument);
			break;
		case OPTION_FORMAT:
			options->format = read_format(argument);
			break;
		case OPTION_HELP_MAN:
			print_man_page();
			exit(0);
		case 'V':
			printf("rca_load (rca) " RCA_VERSION "\n");
			exit(0);
		case 'w':
			options->password = PASSWORD_NEVER;
			break;
		case 'W':
			options->password = PASSWORD_ALWAYS;
			break;
		default:
			usage_error(NULL);
	}
}

/* Checks that --new has no other files and no table. */
static void
check_new(const Options *options)
{
	if (options->given != NULL && !options->new_report)
		usage_error("--given can only be given with --new");
	if (!options->new_report)
		return;
	if (options->npaths != 1)
		usage_error("--new writes one file");
	if (options->init || options->sync || options->export || options->prune || options->dry_run ||
		options->reread || options->check || options->strict || options->conventions_file != NULL)
		usage_error("--new only writes a file, so of these options only --policy and --given can be given with it");
}

static void
add_pattern(Patterns *patterns, const char *argument)
{
	KEEP_ROOM(patterns->items, patterns->nitems, patterns->max_items);
	patterns->items[patterns->nitems++] = argument;
}

static void
apply_option(Options *options, int value, const char *argument)
{
	for (size_t i = 0; i < lengthof(option_rows); i++)
	{
		const OptionRow *row = &option_rows[i];
		char	   *field = (char *) options + row->field;

		if (row->group != NULL || row->value != value)
			continue;
		if (row->effect == EFFECT_TEXT)
			*(const char **) field = argument;
		else if (row->effect == EFFECT_FLAG)
			*(bool *) field = true;
		else if (row->effect == EFFECT_LIST)
			add_pattern((Patterns *) field, argument);
		else if (row->effect == EFFECT_PATHS)
			add_pattern((Patterns *) field, normal_path(argument));
		else
			apply_special(options, value, argument);
		return;
	}
}

void
read_options(int argc, char **argv, Options *options)
{
	struct option long_options[lengthof(option_rows) + 1] = {{0}};
	char		letters[2 * lengthof(option_rows) + 1] = "";
	int			nlong = 0;
	int			value;

	memset(options, 0, sizeof(*options));
	options->table = "incident";
	options->batch = DEFAULT_BATCH;

	/* getopt also returns "?" for an unknown option */
	if (argc > 1 && (strcmp(argv[1], "-?") == 0 || strcmp(argv[1], "--help") == 0))
	{
		print_help();
		exit(0);
	}
	for (size_t i = 0; i < lengthof(option_rows); i++)
	{
		const OptionRow *row = &option_rows[i];

		if (row->group != NULL)
			continue;
		long_options[nlong].name = row->name;
		long_options[nlong].has_arg =
			row->argument == NULL ? no_argument :
			is_optional(row) ? optional_argument : required_argument;
		long_options[nlong++].val = row->value;
		if (row->value < 256)
			sprintf(letters + strlen(letters), "%c%s", row->value,
					row->argument ? ":" : "");
	}
	while ((value = getopt_long(argc, argv, letters, long_options,
								NULL)) != -1)
		apply_option(options, value, optarg);

	options->paths = argv + optind;
	options->npaths = argc - optind;
	if (options->npaths == 0)
		usage_error("no file or folder was given");
	check_new(options);
	if (options->sync && options->export)
		usage_error("--sync and --export cannot be given together, because --sync also writes into files");
	if (options->export && options->prune)
		usage_error("--export and --prune cannot be given together, because --export removes no rows; use --sync");
	if (options->check && (options->sync || options->export))
		usage_error("--check reads only files, so --sync and --export cannot be given with it");
	if (options->format != FORMAT_TEXT && !options->check)
		usage_error("--format can only be given with --check");
	if (options->check &&
		(options->init || options->prune || options->dry_run || options->reread))
		usage_error("--check loads nothing, so --init, --prune, --dry-run and --reread cannot be given with it");
}
