"""Charts of how sure a conclusion is: what moves it, what is regretted, what is worth knowing."""
