-- Tasks for a domain as a whole now answer what the tasks of its criteria leave; what was derived by the former rule is derived anew.
delete from plan_outcome;
