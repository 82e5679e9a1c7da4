-- Without this operator class a database in a natural language's collation cannot look up a prefix.
create index member_search_term_by_term on member_search_term (term varchar_pattern_ops, member_id);
