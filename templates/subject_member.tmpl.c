//% note A member of an object that is a parameter.
//% if in_body
p->body->$parameter$->$name$
//% else
p->$parameter$->$name$
//% end
