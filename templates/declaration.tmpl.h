//% note The struct of a type and its functions.
//% if self.list
//% if self.own_struct
//% include list
//% end
//% end
//% if self.tuple
//% include tuple
//% end
//% if self.object
//% include object
//% end
//% if self.choice
//% include choice
//% end
//% if root
//% include functions
//% end
