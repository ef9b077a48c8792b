//% note The recipe, or NULL where none is declared.
//% if recipe
&$prefix$_recipe
//% else
NULL
//% end
