//% note Is a parameter or part there?
if (
//% include subject
//% with value
//% include presence
//% end
)
