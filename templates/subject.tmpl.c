//% note What a parameter or part is in the structs of a call.
//% if in_body
p->$body_name$->$name$
//% else
p->$name$
//% end
