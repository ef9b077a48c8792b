//% if value
{HOOK_NAME($value$)},
//% else
{NULL, 0},
//% end
