//% note How a member of a form is serialized.
	//% join
{
//% include form_style
},
	//% end
