create index member_search_term_by_term on member_search_term (term, member_id);
