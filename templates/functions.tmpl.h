bool $c_name$_read($struct$ *out, struct hook_arena *arena, const char *json, size_t len, struct hook_error *error);
bool $c_name$_read_in_place($struct$ *out, struct hook_arena *arena, char *json, size_t len, struct hook_error *error);
bool $c_name$_read_lenient($struct$ *out, struct hook_arena *arena, const char *json, size_t len, struct hook_error *error, struct hook_report *report);
bool $c_name$_check(const $struct$ *v, enum hook_direction direction, struct hook_error *error);
bool $c_name$_check_all(const $struct$ *v, enum hook_direction direction, struct hook_report *report);
hook_str $c_name$_write(const $struct$ *v, enum hook_direction direction, struct hook_arena *arena, struct hook_error *error);
hook_str $c_name$_write_unchecked(const $struct$ *v, enum hook_direction direction, struct hook_arena *arena, struct hook_error *error);
//% if defaults
void $c_name$_default($struct$ *v);
//% end

