"""Names of countries whose papers are in English, beside those that many languages share.

Source: our own lists, of first names that tell he from she in the news of Ireland, Scotland, Wales, Nigeria,
Ghana, Kenya, South Africa, Zimbabwe, India, Pakistan, Malaysia, the Philippines and the Caribbean, and of
countries and cities. Names that are English words as well, or those of both sexes, are left out, and so are
places that are often somebody's name: Jordan, Wales.
"""

from __future__ import annotations

from briefing.core.languages.word_lists import words

FEMININE = words("""
    aaliyah abena achieng adaeze adhiambo adwoa afua aisling akinyi akosua akua amaka annastacia aoife
    aparna ashwini atieno ayanna ayesha beena bethan bhavna bronwyn bukola busisiwe ceri cerys chipo ciara
    clodagh dearbhla deepa deepika deirdre divya efua eilidh eimear fatou folake folasade funmi funmilayo
    gayatri gayle geeta ghazala gita grainne gráinne gwenllian hadiza halima hasina hauwa hina ilhan
    indira ishrat jaya jayalalithaa jepkosgei kamla kareena kavita kezia khadija khadijah khaleda kirsty
    kylie lakshmi lalita laoise latoya leanne lindiwe lubna madhuri mahua mairead mamata mandisa maneka
    mayawati meenakshi meera mhairi morag mumtaz máiréad nafisa naledi nandini neha ngozi niamh nirmala
    njeri nkechi nkosazana nokuthula nomvula nonhlanhla nosiviwe nyokabi oluchi omolara orla
    paulette plaxedes pooja prativa preeti priti priyanka rachna radhika rashida rekha rhian rhona roisin
    roxanne rudo rukhsana róisín sadhbh sangeeta saoirse sarojini seema shabana shaista shanice shashikala
    shazia shireen shobha shona shreya shweta sian sinead sinéad siobhan siobhán siân smriti sorcha sudha
    sunita sushma tabitha tamika thandiwe thembi tracey traci trish urmila usha vandana vasundhara vicki
    wairimu wambui wangari wangui wanjiku wanjiru yewande zainab zanele zodwa zubaida zukiswa
""")
MASCULINE = words("""
    aamir abdulkadir abdullahi abdulrahman abdulrasheed abhishek abubakar adebayo adegboyega adekunle
    ademola ahsan aidan aiden ajay ajit akhilesh akinwumi alasdair aliko aliyu aminu amit anand anas angus
    anil ankit anurag arjun arun arvind ashok asif atiku audley ayodeji ayodele babajide babatunde bassey
    bheki bhupesh bhupinder bilawal bongani brent callum calum caoimhín carwyn cathal chandrababu chinedu
    chukwuemeka chukwuma cian ciaran ciarán colm conor cormac cyprian dafydd dapo darragh declan delroy
    denny deshawn desmond devendra dharmendra diarmuid dinesh donal donncha dónal ebenezer ebrahim eknath
    ekow eliud emeka emmerson enda eoghan eoin euan eugenio ewan ewen fachtna faisal farhan faris fawad
    fazlur fearghal fergal fergus fikile finbarr fintan freddie freddy ganesh garry gaurav gautam gearoid
    gearóid geraint gerry ghulam godwin goodluck gopal gwede habib hakeem hamish hamza hardeep haruna
    hemant himanta hishammuddin humza hywel iain ibikunle ieuan ifeanyi imran iqbal irfaan irfan ishaq
    ismail iyorchia jagdish jairam jaswant jermaine jinggoy kabir kalonzo kamal kapil karthik kashim
    kayode kenny keshav kgalema khairy khawaja kipchoge kiprono kofi kojo kolawole kuldeep kunle kwabena
    kwadwo kwaku kwame kwasi kwesi lachlan lalit leighton lenny liyel madhav mahathir mahesh makhosi
    malachy malusi mandla mangosuthu manish manmohan manohar manoj mbuyiseni mcebisi mehmood micheal
    micheál mithun mmusi mohan mohd mohit moshood mosiuoa muhammad muhammadu muhyiddin mukesh muktar
    murtala musalia mustapha mutahi nabeel nadeem narayan naresh nasir nasiru naveed naveen nawaz nhlanhla
    niall nitin nitish nkosinathi nnamdi nuhu nyesom obert obinna ochieng odhiambo oisín olabode olumide
    olusegun oluwaseun omondi otieno padraic padraig panyaza parvez piyush prakash pramod pranab
    praveen pravin prithviraj pádraic pádraig qasim rabiu raghav rahim rahul raila rajat rajeev rajendra
    rajesh rajinder rajiv rajnath rakesh ramesh randeep ranjit rasheed rashid ravindra revanth rhys
    rigathi rizwan rohan rohit ronnie ronny ruairi ruairí sachin sagir sajid sajjad salman sammy sandeep
    sanjay sanjeev satish saurabh seamus segun selwyn senzo shabir shadrach shahbaz shahid shakeel shankar
    sharad shaun shawn shehbaz shehu sherwin shivraj shoaib sibusiso siddharth sikander simbarashe
    sipho sivakumar sizwe somnath subhash sudhir suhail sukhbir sukhdev sukhwinder suleiman sumit sunil
    suresh sushil séamus tadhg tafadzwa tapiwa tarique tarun tatenda tawanda tawfiq teddy tejashwi tendai
    tererai terrance terrence thabo thulani tinashe tito tomás trayvon tshinga tunde tunji tyrone uddhav
    umar umaru usman utpal vicente vijay vikas vikram vinay vinod vipin virat virender vishal vivek
    wamala waqar wasim welshman yashwant yogendra yoweri yusuf zaheer zahid zakaria zakir zubair
    zulfikar zweli
""")
PLACES = words("""
    aberdeen abuja accra adelaide afghanistan algeria angola argentina armenia arsenal auckland australia
    austria azerbaijan bahamas bahrain bangalore bangladesh barbados belarus belfast belgium belize bengal
    bengaluru bihar birmingham bolivia botswana brisbane bristol bulawayo bulgaria cameroon canberra
    cardiff cebu chennai chile christchurch colombia congo croatia cyprus davao delhi denmark dhaka dublin
    dundee durban ecuador edinburgh egypt estonia eswatini ethiopia everton finland galway gambia ghana
    glasgow greece grenada guatemala gujarat guyana haiti harare honduras hungary hyderabad iceland india
    indonesia islamabad italy jamaica johannesburg kaduna kampala karachi kathmandu kazakhstan kenya
    kerala kisumu kolkata kumasi kuwait lagos lahore lancashire lanka latvia lebanon leeds leicester
    lesotho liberia libya limerick lithuania liverpool lumpur lusaka maharashtra malawi malaysia
    manchester manila melbourne moldova mombasa mongolia morocco mozambique mumbai myanmar nadu nairobi
    namibia nepal netherlands newcastle nicaragua nigeria norway nottingham oman pakistan panama paraguay
    penang peru philippines poland portsmouth portugal pretoria punjab qatar queensland quezon romania
    rwanda scotland senegal serbia sheffield sindh singapore siochana slovakia slovenia somalia
    southampton soweto spain sudan swansea sweden switzerland sydney síochána taiwan tanzania tasmania
    thailand tobago tottenham tunisia turkey uganda ulster uruguay uttar uzbekistan venezuela vietnam
    yemen yorkshire zambia zealand zimbabwe
""")
