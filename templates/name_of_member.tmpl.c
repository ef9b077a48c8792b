//% if member
{HOOK_NAME($member$)},
//% else
{NULL, 0},
//% end
